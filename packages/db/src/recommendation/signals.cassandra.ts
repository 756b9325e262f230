import type { Signals } from "@haat/domain/recommendation"
import type { Cassandra, ContextSetup } from "../shared/index.ts"

const keepSeconds = 40 * 86_400
/** Pairs grow with the square of an order's products. */
const pairedProducts = 12
const pairsRead = 5000

export const recommendationSetup: ContextSetup = {
  context: "recommendation",
  cql: [
    `CREATE TABLE IF NOT EXISTS recommendation_bought (
       day text, product_id text, order_id text, quantity int,
       PRIMARY KEY ((day), product_id, order_id)
     ) WITH default_time_to_live = ${keepSeconds}`,
    `CREATE TABLE IF NOT EXISTS recommendation_together (
       product_id text, other_id text, order_id text,
       PRIMARY KEY ((product_id), other_id, order_id)
     ) WITH default_time_to_live = ${keepSeconds}`,
    `CREATE TABLE IF NOT EXISTS recommendation_ranking (
       name text PRIMARY KEY, product_ids frozen<list<text>>
     )`,
  ],
}

const bought = "INSERT INTO recommendation_bought (day, product_id, order_id, quantity) VALUES (?, ?, ?, ?)"
const together = "INSERT INTO recommendation_together (product_id, other_id, order_id) VALUES (?, ?, ?)"
const ofDay =
  "SELECT product_id, SUM(quantity) AS units FROM recommendation_bought WHERE day = ? GROUP BY day, product_id"
const withProduct = `SELECT other_id FROM recommendation_together WHERE product_id = ? LIMIT ${pairsRead}`

const options = { prepare: true, isIdempotent: true } as const

/** Orders by day and by pair; each row is keyed by its order, so writing it again changes nothing. */
export const createSignals = (cassandra: Cassandra): Signals => ({
  keep: async ({ orderId, day, products }) => {
    const paired = products.slice(0, pairedProducts).map(({ productId }) => productId)
    const pairs = paired.flatMap((one) =>
      paired.filter((other) => other !== one).map((other) => [one, other, orderId] as const),
    )
    await Promise.all([
      ...products.map(({ productId, quantity }) =>
        cassandra.execute(bought, [day, productId, orderId, quantity], options),
      ),
      ...pairs.map((pair) => cassandra.execute(together, [...pair], options)),
    ])
  },
  boughtOn: async (day) => {
    const { rows } = await cassandra.execute(ofDay, [day], { ...options, fetchSize: 20_000 })
    return rows.map((row) => ({ productId: String(row.product_id), count: Number(row.units) }))
  },
  boughtWith: async (productId) => {
    const { rows } = await cassandra.execute(withProduct, [productId], { ...options, fetchSize: pairsRead })
    return rows.map((row) => ({ productId: String(row.other_id), count: 1 }))
  },
})
