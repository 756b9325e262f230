import { type Redis, redisKey } from "@haat/platform/redis"
import { retrying } from "@haat/platform/retry"
import { mysqlAvailability } from "../../inventory/availability.mysql.ts"
import { markShards, readMark } from "../../inventory/sold-out-marks.redis.ts"
import { type HoldRecord, orderOfHoldKey } from "../../ordering/hold-timers.redis.ts"
import { chunksOf, places, type Sql } from "../../shared/index.ts"
import { askedAtOnce, movedLately } from "./moved-lately.mysql.ts"

type Row = Readonly<Record<string, unknown>>
type Copies = { readonly redis: Redis; readonly sql: Pick<Sql, "rows"> }

/** What a copy may lag behind: reminders are set at once, marks are written anew each minute. */
const lagSeconds = { hold: 60, mark: 120 } as const
/** Redis is asked with a shopper's patience; an audit may ask again. */
const patience = { attempts: 5, backoffMs: 100 } as const
const page = 500

/** Every hold record; a scan of the keys, which an audit may take its time for. */
const holdRecords = async (redis: Redis): Promise<readonly HoldRecord[]> => {
  const keys = new Set<string>()
  let cursor = "0"
  do {
    const from = cursor
    const [next, some] = await retrying(patience, () =>
      redis.scan(from, "MATCH", redisKey("ordering", "hold", "*"), "COUNT", page),
    )
    for (const key of some) if (orderOfHoldKey(key) !== null) keys.add(key)
    cursor = next
  } while (cursor !== "0")
  const values: (string | null)[] = []
  for (const some of chunksOf([...keys], askedAtOnce))
    values.push(...(await retrying(patience, () => redis.mget(...some))))
  return values.flatMap((text) => (text === null ? [] : [JSON.parse(text) as HoldRecord]))
}

type OrderRow = {
  readonly id: string
  readonly status: string
  readonly ends: Date | null
  readonly settled: number | string
}

const ordersOf = async (sql: Copies["sql"], ids: readonly string[]): Promise<Map<string, OrderRow>> => {
  const found = new Map<string, OrderRow>()
  for (const some of chunksOf(ids, askedAtOnce)) {
    const rows = await sql.rows<OrderRow>(
      `SELECT o.id, o.status, o.expires_at AS ends, COALESCE((SELECT MAX(s.at) FROM ordering_step s
         WHERE s.order_id = o.id), o.created_at) < UTC_TIMESTAMP(3) - INTERVAL ${lagSeconds.hold} SECOND AS settled
       FROM ordering_order o WHERE o.id IN (${places(some.length)})`,
      some,
    )
    for (const row of rows) found.set(row.id, row)
  }
  return found
}

const held = ["RESERVED", "PAYMENT_PENDING", "AUTHORIZED"]
/** A record is drafted a moment before its row is stamped. */
const slackMs = 5000

const contradiction = (record: HoldRecord, order: OrderRow | undefined): string | null => {
  if (!order) return "no such order"
  if (!Number(order.settled)) return null
  if (!held.includes(order.status)) return "the hold is over"
  const isLater = order.ends !== null && Date.parse(record.expiresAt) > order.ends.getTime() + slackMs
  return isLater ? "ends later than the order's own hold" : null
}

/** Hold records that say something else than their order. That one is missing says nothing: the sweep finds its order. */
export const strayHolds = async ({ redis, sql }: Copies): Promise<readonly Row[]> => {
  const records = await holdRecords(redis)
  const orders = await ordersOf(
    sql,
    records.map(({ orderId }) => orderId),
  )
  return records.flatMap((record) => {
    const order = orders.get(record.orderId)
    const why = contradiction(record, order)
    return why === null ? [] : [{ id: record.orderId, why, record: record.status, order: order?.status }]
  })
}

type Mark = { readonly sku: string; readonly revision: number; readonly soldOut: boolean }

/** However many SKUs there are: shards from a random one on until so many marks are read, so that in time all are. */
const marksRead = 10_000

const someMarks = async (redis: Redis, most: number): Promise<readonly Mark[]> => {
  const shards = markShards()
  const first = Math.floor(Math.random() * shards.length)
  const found: Mark[] = []
  for (const key of [...shards.slice(first), ...shards.slice(0, first)]) {
    const marks = await retrying(patience, () => redis.hgetall(key))
    for (const [sku, text] of Object.entries(marks)) found.push({ sku, ...readMark(text) })
    if (found.length >= most) break
  }
  return found
}

/** Sold-out marks that are newer than the stock rows, or say otherwise although nothing moved lately. */
export const strayMarks = async ({ redis, sql }: Copies, most = marksRead): Promise<readonly Row[]> => {
  const marks = await someMarks(redis, most)
  const levels = await mysqlAvailability(sql as Sql).of(marks.map(({ sku }) => sku))
  const differing = marks.flatMap((mark, at) => {
    const level = levels[at]
    const left = level?.warehouses.reduce((sum, { available }) => sum + Math.max(0, available), 0) ?? 0
    const isNewer = mark.revision > (level?.revision ?? 0)
    const row = { sku: mark.sku, mark: mark.revision, stock: level?.revision ?? 0, left }
    if (isNewer) return [{ ...row, why: "newer than the stock itself" }]
    return mark.soldOut === left <= 0 ? [] : [{ ...row, why: mark.soldOut ? "has units" : "is sold out" }]
  })
  const moved = await movedLately(
    sql,
    differing.map(({ sku }) => sku),
    lagSeconds.mark,
  )
  return differing.filter(({ sku }) => !moved.has(sku))
}
