import { describe, expect, it } from "vitest"
import { billing } from "../testing/index.ts"

const stranger = { visitorId: "stranger", customerId: null }

describe("getInvoices", () => {
  it("gives its owner the whole document, and who only holds the link one without the person", async () => {
    const { order, viewer, first, send, getInvoices } = await billing()
    await send(first.id)
    expect(await getInvoices(order.code, viewer, first.id)).toMatchObject({
      value: [{ buyer: { name: "Asha Rao", line1: "12, 3rd Cross" } }],
    })
    const link = { shopper: stranger, accessToken: `token-${order.code}` }
    expect(await getInvoices(order.code, link, first.id)).toMatchObject({
      value: [{ buyer: { name: "", phone: "", line1: "", state: "Karnataka" } }],
    })
  })

  it("has nothing for strangers, nor for a parcel that isn't the order's", async () => {
    const { order, viewer, first, send, getInvoices, written } = await billing()
    await send(first.id)
    const asked = await getInvoices(order.code, { shopper: stranger, accessToken: null }, first.id)
    expect(asked).toMatchObject({ error: { code: "ORDER_NOT_FOUND" } })
    expect(await getInvoices(order.code, viewer, "other")).toMatchObject({
      error: { code: "SHIPMENT_NOT_FOUND" },
    })
    expect(written).toEqual([])
  })
})
