import { describe, expect, it } from "vitest"
import { billing, clerk } from "../testing/index.ts"

type Scene = Awaited<ReturnType<typeof billing>>

const delivered = async () => {
  const scene = await billing()
  for (const { id } of [scene.first, scene.second]) {
    await scene.send(id)
    await scene.issueInvoices(id)
    await scene.scan(id, "delivered")
  }
  return scene
}

const giveBack = async (
  { shop, order }: Scene,
  key: string,
  { shipmentId, lineNo, quantity }: { shipmentId: string; lineNo: number; quantity: number },
) => {
  const asked = await shop.requestReturn({
    ...{ orderId: order.id, idempotencyKey: key, shipmentId, note: "", reason: "damaged" },
    lines: [{ lineNo, quantity }],
  })
  if (!asked.ok) throw new Error(asked.error.code)
  const lines = [{ shipmentId, lineNo, restocked: quantity, scrapped: 0 }]
  const received = await shop.receiveReturn({ returnId: asked.value, lines, by: clerk })
  if (!received.ok) throw new Error(received.error.code)
}
const sumOf = (all: readonly { readonly document: { readonly totals: { readonly totalMinor: number } } }[]) =>
  all.reduce((sum, { document }) => sum + document.totals.totalMinor, 0)

describe("issueCreditNotes", () => {
  it("writes one for a return, once, however many ask at once; none before", async () => {
    const scene = await delivered()
    const { first, issueCreditNotes, credited, written } = scene
    expect(await issueCreditNotes(first.id)).toEqual({ ok: true, value: [] })
    await giveBack(scene, "r1", { shipmentId: first.id, lineNo: 1, quantity: 2 })
    const answers = await Promise.all([1, 2, 3].map(() => issueCreditNotes(first.id)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(credited).toHaveLength(1)
    expect(credited[0]?.document).toMatchObject({
      ...{ number: "CN/2526/000001", reason: "returned" },
      against: { number: written[0]?.document.number },
    })
  })

  it("gives back what was refunded, return by return, and the whole order with its fee in the end", async () => {
    const scene = await delivered()
    const { first, second, shop, order, issueCreditNotes, credited, written } = scene
    const refunded = () =>
      [...shop.books.refunds.values()].reduce((sum, { amountMinor }) => sum + amountMinor, 0)
    for (const [key, shipmentId, lineNo, quantity] of [
      ["r1", first.id, 1, 1],
      ["r2", first.id, 2, 2],
      ["r3", first.id, 1, 2],
      ["r4", second.id, 1, 1],
    ] as const) {
      await giveBack(scene, key, { shipmentId, lineNo, quantity })
      await issueCreditNotes(shipmentId)
      expect(sumOf(credited)).toBe(refunded())
    }
    expect(sumOf(written)).toBe(order.totalMinor)
    expect(sumOf(credited)).toBe(order.totalMinor)
    const serials = credited.map(({ serial }) => serial).toSorted((a, b) => a - b)
    expect(serials).toEqual(serials.map((_, at) => at + 1))
  })

  it("gives back a parcel that was lost, billing it first when nobody did", async () => {
    const { first, send, scan, issueCreditNotes, credited } = await billing()
    await send(first.id)
    await scan(first.id, "lost")
    await issueCreditNotes(first.id)
    expect(credited.map(({ document }) => document.reason)).toEqual(["lost"])
  })

  it("has nothing against goods that were never billed", async () => {
    const { first, issueCreditNotes, credited } = await billing()
    expect(await issueCreditNotes(first.id)).toEqual({ ok: true, value: [] })
    expect(await issueCreditNotes("none")).toMatchObject({ error: { code: "SHIPMENT_NOT_FOUND" } })
    expect(credited).toEqual([])
  })
})
