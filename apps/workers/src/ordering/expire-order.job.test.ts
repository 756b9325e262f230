import { expect, it, vi } from "vitest"
import { expireOrderJob } from "./expire-order.job.ts"

const run = { id: "1", attempt: 1, signal: new AbortController().signal }

it("hands over the order, and takes nothing else for one", async () => {
  const expireOrder = vi.fn(async () => true)
  const expireDue = vi.fn(async () => 0)
  await expireOrderJob.handle({ orderId: "o1" }, { ordering: { expireOrder, expireDue } }, run)
  expect(expireOrder).toHaveBeenCalledWith("o1")
  expect(expireDue).not.toHaveBeenCalled()
  expect(() => expireOrderJob.data?.parse({ orderId: 1 })).toThrow("orderId")
})

it("ends all that are due, however many", async () => {
  const left = [500, 500, 3]
  const expireDue = vi.fn(async () => left.shift() ?? 0)
  const ordering = { expireOrder: vi.fn(async () => true), expireDue }
  const data = expireOrderJob.data?.parse({ dueAt: "2026-01-05T06:40:00.000Z" })
  await expireOrderJob.handle(data ?? { orderId: "" }, { ordering }, run)
  expect(expireDue).toHaveBeenCalledTimes(3)
})
