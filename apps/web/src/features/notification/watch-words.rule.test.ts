import { expect, it } from "vitest"
import { addressProblem, watchProblem, watchStateText } from "./watch-words.rule.ts"

it("says of each refusal what to do", () => {
  const codes = ["TOO_MANY_WATCHES", "TOO_MANY_REQUESTS", "UNKNOWN_SKU", "UNKNOWN_PINCODE", "WATCH_NOT_FOUND"]
  const said = codes.map((code) => watchProblem({ code, limit: 50 }))
  expect(new Set([...said, watchProblem(null)]).size).toBe(codes.length + 1)
  expect(said[0]).toContain("50")
})

it("takes whole addresses only", () => {
  for (const good of ["asha@haat.example", " a+b@c.co.in "]) expect(addressProblem(good)).toBeNull()
  for (const bad of ["", "asha", "asha@haat", "a b@c.in", "a@b..in"])
    expect(addressProblem(bad)).not.toBeNull()
})

it("tells waiting from told", () => {
  expect(watchStateText("WAITING", "560001")).toContain("560001")
  expect(watchStateText("TOLD", "560001")).toContain("back")
})
