import { returnReceived, shipmentLost } from "@haat/events/ordering"
import { expect, it } from "vitest"
import { issueCreditNotesConsumer } from "./issue-credit-notes.consumer.ts"

const event = (type: string, payload: object) => ({
  ...{ id: `e-${type}`, type, version: 1, occurredAt: "2026-11-22T10:00:00.000Z", key: "order-1" },
  payload,
})
const line = { lineNo: 1, sku: "S", quantity: 1, restocked: 1, scrapped: 0 }
const lost = event(shipmentLost.type, { shipmentId: "s1" })
const received = event(returnReceived.type, {
  lines: [
    { ...line, shipmentId: "s2" },
    { ...line, lineNo: 2, shipmentId: "s2" },
  ],
})
const run = { consumer: issueCreditNotesConsumer.name, attempt: 1, signal: new AbortController().signal }

it("has the credit notes written of each parcel that something came back of, once", async () => {
  const asked: string[] = []
  const issueCreditNotes = async (id: string) => {
    asked.push(id)
    return { ok: true as const, value: [] }
  }
  for (const one of [lost, received])
    await issueCreditNotesConsumer.handle([one], { ordering: { issueCreditNotes } }, run)
  expect(asked).toEqual(["s1", "s2"])
})

it("passes a refusal on, to be tried again", async () => {
  const issueCreditNotes = async () => ({ ok: false as const, error: { code: "ORDER_NOT_FOUND" as const } })
  const handled = issueCreditNotesConsumer.handle([lost], { ordering: { issueCreditNotes } }, run)
  await expect(handled).rejects.toThrow("s1")
})
