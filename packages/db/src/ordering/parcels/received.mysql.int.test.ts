import { parcelOf } from "@haat/domain/ordering/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction } from "../../shared/index.ts"
import { orderRows } from "../orders.mysql.ts"
import { aDraft } from "../testing/order-draft.builder.ts"
import { hasReceived } from "./received.mysql.ts"
import { shipmentRows } from "./shipments.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())
const received = hasReceived(mysql)
const at = new Date("2026-01-06T10:00:00.000Z")

const ordered = async (ownerKey: string) => {
  const kept = aDraft({ ownerKey }, { openLimit: 2 })
  const { order } = kept
  const parcel = parcelOf({ id: newId(), orderId: order.id, warehouseId: newId().slice(-12) })
  await inTransaction(mysql, async (tx) => {
    await orderRows(tx).insert(kept)
    await shipmentRows(tx).create([parcel])
  })
  return { parcel, productId: order.lines[0]?.productId ?? "" }
}

const deliver = async ({ parcel }: Awaited<ReturnType<typeof ordered>>) => {
  const tracking = { carrier: "Vayu", trackingNo: newId() }
  await inTransaction(mysql, async (tx) => {
    const rows = shipmentRows(tx)
    await rows.move(parcel, { name: "pack", to: "PACKED", at })
    await rows.move(
      { ...parcel, status: "PACKED", version: 1 },
      { name: "ship", to: "SHIPPED", at, tracking },
    )
    await rows.count({ shipmentId: parcel.id, lineNo: 1, delivered: 1 })
  })
}

it("is true once a unit was delivered, for its buyer and that product alone", async () => {
  const [buyer, other] = [newId(), newId()]
  const bought = await ordered(`c:${buyer}`)
  const foreign = await ordered(`c:${other}`)
  expect(await received(buyer, bought.productId)).toBe(false)
  await deliver(bought)
  expect(await received(buyer, bought.productId)).toBe(true)
  expect(await received(other, foreign.productId)).toBe(false)
  expect(await received(buyer, "another")).toBe(false)
})

it("is no visitor's, whatever their id", async () => {
  const visitor = newId()
  const bought = await ordered(`v:${visitor}`)
  await deliver(bought)
  expect(await received(visitor, bought.productId)).toBe(false)
})
