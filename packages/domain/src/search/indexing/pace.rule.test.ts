import { expect, it } from "vitest"
import { nextPace, unhurried } from "./pace.rule.ts"

const after = (...batches: readonly ("taken" | "refused")[]): number =>
  batches.reduce(nextPace, unhurried).pauseMs

it("doesn't wait while the index takes everything", () => {
  expect(after("taken", "taken")).toBe(0)
})

it("waits twice as long at each refusal, up to five seconds, and half as long after each batch that was taken", () => {
  expect(after("refused")).toBe(50)
  expect(after("refused", "refused", "refused")).toBe(200)
  expect(after(...Array.from({ length: 20 }, () => "refused" as const))).toBe(5000)
  expect(after("refused", "refused", "refused", "taken")).toBe(100)
  expect(after("refused", "refused", "taken", "taken")).toBe(0)
})
