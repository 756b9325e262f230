import { expect, it } from "vitest"
import { makeExtras } from "./extras.rule.ts"

const forever = () => new Promise<never>(() => undefined)
const setUp = (pause: () => Promise<void>) => {
  const faults: unknown[] = []
  return { faults, extras: makeExtras({ pause, patienceMs: 5, onFault: (fault) => faults.push(fault) }) }
}

it("answers what is had in time", async () => {
  expect(await setUp(forever).extras(Promise.resolve("row"), "none")).toBe("row")
})

it("leaves out what comes too late", async () => {
  expect(await setUp(async () => undefined).extras<string>(forever(), "none")).toBe("none")
})

it("leaves out what can't be had, and tells of it", async () => {
  const { faults, extras } = setUp(forever)
  expect(await extras<string>(Promise.reject(new Error("away")), "none")).toBe("none")
  expect(faults).toHaveLength(1)
})
