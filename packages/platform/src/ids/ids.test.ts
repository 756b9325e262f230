import { expect, it } from "vitest"
import { newId, publicCode } from "./ids.ts"

it("makes ids that grow with time", () => {
  const ids = Array.from({ length: 20_000 }, newId)
  expect(new Set(ids).size).toBe(20_000)
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(ids.toSorted()).toEqual(ids)
})

it("makes codes without letters that are mistaken for others", () => {
  const codes = Array.from({ length: 500 }, () => publicCode())
  expect(new Set(codes).size).toBe(500)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{10}$/)
})
