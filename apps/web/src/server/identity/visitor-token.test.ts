import { expect, it } from "vitest"
import { readVisitorToken, writeVisitorToken } from "./visitor-token.ts"

const id = "0199a1b2-0000-7000-8000-000000000001"

it("reads back the visitor it wrote", () => {
  expect(readVisitorToken(writeVisitorToken(id))).toBe(id)
})

it("knows nobody by a token that isn't ours", () => {
  const token = writeVisitorToken(id)
  const other = token.replace("000000000001", "000000000002")
  const flipped = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`
  for (const forged of [undefined, "", id, other, flipped, `${token}x`, `${id}.`, token.toUpperCase()])
    expect(readVisitorToken(forged)).toBeUndefined()
})
