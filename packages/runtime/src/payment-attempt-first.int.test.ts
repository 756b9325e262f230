import type { PaymentGateway } from "@haat/domain/payment"
import { fakeGateway } from "@haat/domain/payment/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { openDoors } from "./ordering/testing/order-doors.ts"
import { checkOut, furnish, payFor, placeFor, placeInputOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

type Committed = { readonly attempt: string; readonly status: string }

/** A gateway that looks into our books whenever it is asked to open a payment: what it sees outlives a crash of ours. */
const looking = () => {
  const seen: (readonly Committed[])[] = []
  const { gateway } = fakeGateway("sandbox", newId())
  const create: PaymentGateway["create"] = async (asked) => {
    const rows = await clients.mysql().rows<Committed>(
      `SELECT a.status AS attempt, o.status FROM payment_attempt a JOIN ordering_order o ON o.id = a.order_id
       WHERE a.id = ?`,
      [asked.attemptId],
    )
    seen.push(rows.map(({ attempt, status }) => ({ attempt, status })))
    return gateway.create(asked)
  }
  return { seen, gateway: { ...gateway, create } }
}

const shop = async () => {
  const { seen, gateway } = looking()
  const carts = new Map()
  const doors = openDoors(carts, { gateways: new Map([["sandbox", gateway]]) })
  const scene = await furnish(doors, carts, { kettle: { "WH-BLR": 5 } })
  return { seen, ordering: doors.ordering, buyer: scene.buyer({ kettle: 1 }) }
}

const committed = [[{ attempt: "INITIATED", status: "PAYMENT_PENDING" }]]

describe("the books hold an attempt before the gateway hears of it", () => {
  it("when a placed order is paid", async () => {
    const { seen, ordering, buyer } = await shop()
    const { code } = await placeFor(ordering, buyer)
    await payFor(ordering, buyer, code)
    expect(seen).toEqual(committed)
  })

  it("when an order is placed and paid at once", async () => {
    const { seen, ordering, buyer } = await shop()
    const placed = await ordering.placeAndPay(placeInputOf(buyer, await checkOut(ordering, buyer)))
    expect(placed.ok).toBe(true)
    expect(seen).toEqual(committed)
  })
})
