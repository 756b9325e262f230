import { expect, it } from "vitest"
import { accountName, postingName } from "./ledger-words.rule.ts"

it("names both sides of a movement", () => {
  expect([accountName("house:rewards"), accountName("rewards:c-1")]).toEqual(["Haat: rewards", "Customer"])
  expect([postingName("reverse"), postingName("something new")]).toEqual(["Taken back", "something new"])
})
