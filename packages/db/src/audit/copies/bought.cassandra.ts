import { type Cassandra, chunksOf, places, type Sql } from "../../shared/index.ts"
import { askedAtOnce } from "./moved-lately.mysql.ts"

type Row = Readonly<Record<string, unknown>>
type Copies = { readonly cassandra: Cassandra; readonly sql: Pick<Sql, "rows"> }
type Placed = { readonly orderId: string; readonly day: string; readonly productIds: readonly string[] }

const lagSeconds = 120
/** However big the shop is: the orders placed last, and the rows of a day's beginning. */
const looked = 200
const asked = { prepare: true, isIdempotent: true } as const

type Envelope = {
  readonly occurredAt: string
  readonly payload: { readonly orderId: string; readonly lines: readonly { readonly productId: string }[] }
}

const placedLast = async (sql: Copies["sql"], most: number): Promise<readonly Placed[]> => {
  const rows = await sql.rows<{ readonly payload: string }>(
    `SELECT payload FROM shared_outbox
     WHERE type = 'ordering.order_placed.v1' AND created_at < NOW(3) - INTERVAL ${lagSeconds} SECOND
       AND created_at > NOW(3) - INTERVAL 1 DAY
     ORDER BY created_at DESC LIMIT ${most}`,
  )
  return rows.map(({ payload: text }) => {
    const { occurredAt, payload } = JSON.parse(text) as Envelope
    const productIds = [...new Set(payload.lines.map(({ productId }) => productId))]
    return { orderId: payload.orderId, day: occurredAt.slice(0, 10), productIds }
  })
}

const isKept =
  "SELECT order_id FROM recommendation_bought WHERE day = ? AND product_id = ? AND order_id = ? LIMIT 1"

/** Orders placed a while ago that Cassandra doesn't know. */
const missing = async ({ cassandra, sql }: Copies, most: number): Promise<readonly Row[]> => {
  const found: Row[] = []
  for (const { orderId, day, productIds } of await placedLast(sql, most))
    for (const productId of productIds) {
      const { rows } = await cassandra.execute(isKept, [day, productId, orderId], asked)
      if (rows.length === 0) found.push({ id: orderId, productId, day, why: "placed, but not in Cassandra" })
    }
  return found
}

const ofDay = `SELECT order_id FROM recommendation_bought WHERE day = ? LIMIT ${looked}`

const wereNever = async (sql: Copies["sql"], ids: readonly string[]): Promise<readonly string[]> => {
  const placed = new Set<string>()
  for (const some of chunksOf(ids, askedAtOnce)) {
    const rows = await sql.rows<{ id: string }>(
      `SELECT DISTINCT order_id AS id FROM ordering_step
       WHERE order_id IN (${places(some.length)}) AND status = 'PLACED'`,
      some,
    )
    for (const { id } of rows) placed.add(id)
  }
  return ids.filter((id) => !placed.has(id))
}

/** Orders that Cassandra counts as bought and that were never placed: newer than the truth. */
const invented = async ({ cassandra, sql }: Copies, now: Date): Promise<readonly Row[]> => {
  const { rows } = await cassandra.execute(ofDay, [now.toISOString().slice(0, 10)], asked)
  const ids = [...new Set(rows.map((row) => String(row.order_id)))]
  return (await wereNever(sql, ids)).map((id) => ({ id, why: "in Cassandra, but never placed" }))
}

/** What Cassandra keeps of bought orders against the `most` placed last, and the other way round. */
export const strayBought = async (copies: Copies, now: Date, most = looked): Promise<readonly Row[]> => [
  ...(await missing(copies, most)),
  ...(await invented(copies, now)),
]
