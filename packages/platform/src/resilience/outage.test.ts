import { expect, it } from "vitest"
import { dependency } from "./dependency.ts"
import { isOutage } from "./outage.ts"

const withCode = (code: string) => Object.assign(new Error("no"), { code })
const named = (name: string) => Object.assign(new Error("no"), { name })

it("knows a missing server by code or name, also inside other errors", () => {
  expect(isOutage(withCode("ECONNREFUSED"))).toBe(true)
  for (const name of ["MongoServerSelectionError", "MongoTopologyClosedError"]) {
    expect(isOutage(named(name))).toBe(true)
  }
  expect(isOutage(new Error("outer", { cause: withCode("ETIMEDOUT") }))).toBe(true)
  expect(isOutage(new AggregateError([withCode("ECONNREFUSED")], "all addresses"))).toBe(true)
})

it("knows a closed door of ours", async () => {
  const gone = dependency("test-gone", { timeoutMs: 1 })
  const error = await gone.call(() => new Promise<never>(() => {})).catch((failure: unknown) => failure)
  expect(isOutage(error)).toBe(true)
})

it("doesn't take a bug or a refusal for an outage", () => {
  for (const error of [new TypeError("no"), withCode("ER_DUP_ENTRY"), "ECONNREFUSED", undefined]) {
    expect(isOutage(error)).toBe(false)
  }
})
