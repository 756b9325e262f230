import { expect, it } from "vitest"
import { wantsJson } from "./product-door.ts"

it("gives programs JSON and browsers the page", () => {
  for (const accept of [
    null,
    "*/*",
    "application/json",
    "application/json, text/html;q=0.5",
    "application/*",
  ])
    expect(wantsJson(accept)).toBe(true)
  for (const accept of [
    "text/html",
    "text/html,application/xhtml+xml,*/*;q=0.8",
    "application/json;q=0.1, text/html",
  ])
    expect(wantsJson(accept)).toBe(false)
})
