import { expect, it } from "vitest"
import { attemptOf, lockedOf } from "../testing/index.ts"
import { makeRefundUndone } from "./refund-undone.use-case.ts"

const order = lockedOf({ status: "PLACED", capturedAttemptId: "attempt-1" })
const cause = {
  ...{ id: "r1", reason: "LINES_CANCELLED" as const, refId: "c1", at: new Date(0), before: new Map() },
  after: new Map([[1, 1]]),
}

const scene = (leftMinor: number, booked = true) => {
  const asked: number[] = []
  const rest = {
    orderIdOf: async () => null,
    open: async () => undefined,
    apply: async () => ({ kind: "stale" as const }),
  }
  const refund = makeRefundUndone({
    tenders: {
      ...{ hold: async () => true, spend: async () => undefined, release: async () => undefined },
      ...{ retake: async () => true, spentOf: async () => [], refund: async () => undefined },
    },
    attempts: {
      ...rest,
      listOf: async () => [attemptOf({ status: "CAPTURED", capturedMinor: 24_900 })],
      refundableOf: async () => leftMinor,
      requestRefund: async ({ amountMinor }) => {
        asked.push(amountMinor)
        return booked
      },
    },
  })
  return { refund, asked }
}

it("books the share of what became undone", async () => {
  const { refund, asked } = scene(24_900)
  expect(await refund(order, cause)).toBe(10_000)
  expect(asked).toEqual([10_000])
})

it("stops at what is left of the capture, and at nothing", async () => {
  expect(await scene(4_000).refund(order, cause)).toBe(4_000)
  const { refund, asked } = scene(0)
  expect(await refund(order, cause)).toBe(0)
  expect(asked).toEqual([])
})

it("won't book one twice, nor without a capture", async () => {
  await expect(scene(24_900, false).refund(order, cause)).rejects.toThrow("booked before")
  await expect(scene(24_900).refund({ ...order, capturedAttemptId: null }, cause)).rejects.toThrow("captured")
})
