import { expect, it, vi } from "vitest"
import { expireOrderJob } from "./expire-order.job.ts"

it("hands over the order, and takes nothing else for one", async () => {
  const expireOrder = vi.fn(async () => true)
  const run = { id: "1", attempt: 1, signal: new AbortController().signal }
  await expireOrderJob.handle({ orderId: "o1" }, { ordering: { expireOrder } }, run)
  expect(expireOrder).toHaveBeenCalledWith("o1")
  expect(() => expireOrderJob.data?.parse({ orderId: 1 })).toThrow("orderId")
})
