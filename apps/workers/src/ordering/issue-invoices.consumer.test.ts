import { shipmentShipped } from "@haat/events/ordering"
import { expect, it } from "vitest"
import { issueInvoicesConsumer } from "./issue-invoices.consumer.ts"

const event = {
  id: "0199a1b2-0000-7000-8000-000000000001",
  type: shipmentShipped.type,
  version: 1,
  occurredAt: "2026-11-22T10:00:00.000Z",
  key: "order-1",
  payload: { shipmentId: "s1" },
}
const run = { consumer: issueInvoicesConsumer.name, attempt: 1, signal: new AbortController().signal }

it("has the invoices of the parcel that left written", async () => {
  const asked: string[] = []
  const issueInvoices = async (id: string) => {
    asked.push(id)
    return { ok: true as const, value: [] }
  }
  await issueInvoicesConsumer.handle([event], { ordering: { issueInvoices } }, run)
  expect(asked).toEqual(["s1"])
})

it("passes a refusal on, to be tried again", async () => {
  const issueInvoices = async () => ({ ok: false as const, error: { code: "NOT_SHIPPED_YET" as const } })
  await expect(issueInvoicesConsumer.handle([event], { ordering: { issueInvoices } }, run)).rejects.toThrow(
    "s1",
  )
})
