import { createHash } from "node:crypto"
import type { Conversion, Interest, Interests } from "@haat/domain/search"
import type { Mysql } from "../../shared/index.ts"

/** Nobody can be read back out of it, and any name fits. */
const veiled = (actor: string): string => createHash("sha256").update(actor).digest("hex").slice(0, 32)
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
const marks = (rows: readonly unknown[], row: string): string => rows.map(() => row).join(", ")

const rowOf = ({ productId, at, kind, actor }: Interest) => [
  productId,
  dayOf(at),
  kind === "click" ? "c" : "o",
  veiled(actor),
]

/** So many days' leavings at once, that no lock is held for long. */
const forgottenAtOnce = 5000

type Counted = { readonly product_id: string; readonly clicks: string; readonly orders: string }
type Weighed = {
  readonly product_id: string
  readonly clicks: number
  readonly orders: number
  readonly rate: number
  readonly weighed_at: Date
}

const conversionOf = ({ product_id, clicks, orders, rate, weighed_at }: Weighed): Conversion => ({
  ...{ productId: product_id, clicks, orders, rate, weighedAt: weighed_at },
})

const forget = async (mysql: Mysql, start: Date): Promise<void> => {
  for (;;) {
    const { affectedRows: gone } = await mysql.change(
      `DELETE FROM search_interest WHERE day < ? LIMIT ${forgottenAtOnce}`,
      [dayOf(start)],
    )
    if (gone < forgottenAtOnce) return
  }
}

const counted = async (mysql: Mysql, after: string, limit: number) => {
  const rows = await mysql.rows<Counted>(
    `SELECT product_id, SUM(kind = 'c') AS clicks, SUM(kind = 'o') AS orders FROM search_interest
     WHERE product_id > ? GROUP BY product_id ORDER BY product_id LIMIT ${Math.trunc(limit)}`,
    [after],
  )
  return rows.map(({ product_id, clicks, orders }) => ({
    productId: product_id,
    clicks: Number(clicks),
    orders: Number(orders),
  }))
}

/** Clicks and orders of four weeks, and what was made of them. */
export const makeInterests = (mysql: Mysql): Interests => ({
  note: async (all) => {
    if (all.length === 0) return
    const rows = all.map(rowOf).toSorted((a, b) => (a.join() < b.join() ? -1 : 1))
    await mysql.change(
      `INSERT INTO search_interest (product_id, day, kind, actor) VALUES ${marks(rows, "(?, ?, ?, ?)")}
       ON DUPLICATE KEY UPDATE actor = VALUES(actor)`,
      rows.flat(),
    )
  },
  forgetBefore: (start) => forget(mysql, start),
  countsAfter: (after, limit) => counted(mysql, after, limit),
  keep: async (all) => {
    if (all.length === 0) return
    await mysql.change(
      `INSERT INTO search_conversion (product_id, clicks, orders, rate, weighed_at) VALUES ${marks(all, "(?, ?, ?, ?, ?)")}
       ON DUPLICATE KEY UPDATE clicks = VALUES(clicks), orders = VALUES(orders), rate = VALUES(rate),
       weighed_at = VALUES(weighed_at)`,
      all.flatMap(({ productId, clicks, orders, rate, weighedAt }) => [
        productId,
        clicks,
        orders,
        rate,
        weighedAt,
      ]),
    )
  },
  weighedBefore: async (moment, limit) => {
    const rows = await mysql.rows<Pick<Weighed, "product_id">>(
      `SELECT product_id FROM search_conversion WHERE weighed_at < ? LIMIT ${Math.trunc(limit)}`,
      [moment],
    )
    return rows.map(({ product_id }) => product_id)
  },
  drop: async (ids) => {
    if (ids.length > 0)
      await mysql.change(`DELETE FROM search_conversion WHERE product_id IN (${marks(ids, "?")})`, [...ids])
  },
  ratesOf: async (ids) => {
    if (ids.length === 0) return new Map()
    const rows = await mysql.rows<Pick<Weighed, "product_id" | "rate">>(
      `SELECT product_id, rate FROM search_conversion WHERE product_id IN (${marks(ids, "?")})`,
      [...ids],
    )
    return new Map(rows.map(({ product_id, rate }) => [product_id, rate]))
  },
  most: async (limit) => {
    const rows = await mysql.rows<Weighed>(
      `SELECT product_id, clicks, orders, rate, weighed_at FROM search_conversion
       ORDER BY clicks DESC, product_id LIMIT ${Math.trunc(limit)}`,
    )
    return rows.map(conversionOf)
  },
})
