import { expect, it } from "vitest"
import { newId, publicCode } from "./ids.ts"

it("makes ids that grow with time", () => {
  const ids = Array.from({ length: 500 }, newId)
  expect(new Set(ids).size).toBe(500)
  expect(ids.toSorted()).toEqual(ids)
})

it("makes codes without letters that are mistaken for others", () => {
  const codes = Array.from({ length: 500 }, () => publicCode())
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/)
})
