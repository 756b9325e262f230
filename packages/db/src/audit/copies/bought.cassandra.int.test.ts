import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createSignals } from "../../recommendation/signals.cassandra.ts"
import { createCassandra, createMysql } from "../../shared/index.ts"
import { strayBought } from "./bought.cassandra.ts"

const mysql = createMysql({ poolSize: 2 })
const cassandra = createCassandra()
/** A day of its own: nobody else's orders are on it. */
const day = "2031-02-03"
const now = new Date(`${day}T12:00:00Z`)
const made: string[] = []
/** Past all that other tests of the same books may have placed since. */
const enough = 20_000

afterAll(async () => {
  for (const id of made) await mysql.change("DELETE FROM shared_outbox WHERE aggregateid = ?", [id])
  await cassandra.execute("DELETE FROM recommendation_bought WHERE day = ?", [day], { prepare: true })
  await cassandra.shutdown()
  await mysql.close()
})

/** An order that was placed so long ago, and told. */
const placed = async (secondsAgo: number): Promise<string> => {
  const orderId = newId()
  made.push(orderId)
  await mysql.change(
    `INSERT INTO ordering_step (order_id, version, name, status, detail, at)
     VALUES (?, 1, 'place', 'PLACED', '', UTC_TIMESTAMP(3) - INTERVAL ${secondsAgo} SECOND)`,
    [orderId],
  )
  const payload = { orderId, lines: [{ productId: "p1" }] }
  await mysql.change(
    `INSERT INTO shared_outbox (id, aggregatetype, aggregateid, type, payload, created_at)
     VALUES (?, 'ordering.order', ?, 'ordering.order_placed.v1', ?, NOW(3) - INTERVAL ${secondsAgo} SECOND)`,
    [newId(), orderId, JSON.stringify({ occurredAt: now.toISOString(), payload })],
  )
  return orderId
}

const keep = (orderId: string) =>
  createSignals(cassandra).keep({ orderId, day, products: [{ productId: "p1", quantity: 1 }] })

it("finds orders that Cassandra should know by now, and those it knows that were never placed", async () => {
  const [sound, lost, onItsWay, never] = [await placed(300), await placed(300), await placed(1), newId()]
  await keep(sound)
  await keep(never)
  const found = await strayBought({ cassandra, sql: mysql }, now, enough)
  const whyOf = (id: string) => found.find((row) => row.id === id)?.why
  expect(whyOf(sound)).toBeUndefined()
  expect(whyOf(lost)).toBe("placed, but not in Cassandra")
  expect(whyOf(onItsWay)).toBeUndefined()
  expect(whyOf(never)).toBe("in Cassandra, but never placed")
})
