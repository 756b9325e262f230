import type { Rankings } from "@haat/domain/recommendation"
import type { Cassandra } from "../shared/index.ts"

const options = { prepare: true, isIdempotent: true } as const

/** A ranking is one row, read by its key. */
export const createRankings = (cassandra: Cassandra): Rankings => ({
  write: async (name, productIds) => {
    await cassandra.execute(
      "INSERT INTO recommendation_ranking (name, product_ids) VALUES (?, ?)",
      [name, [...productIds]],
      options,
    )
  },
  read: async (name) => {
    const found = await cassandra.execute(
      "SELECT product_ids FROM recommendation_ranking WHERE name = ?",
      [name],
      options,
    )
    const kept: unknown = found.first()?.product_ids
    return Array.isArray(kept) ? kept.map(String) : []
  },
})
