import { expect, it } from "vitest"
import { gstStateOf, gstStateOfCode, gstStates } from "./gst-states.rule.ts"

it("knows each of the 28 states and 8 union territories once", () => {
  expect(gstStates).toHaveLength(36)
  for (const state of gstStates) {
    expect(gstStateOf(state.name)).toBe(state)
    expect(gstStateOfCode(state.code)).toBe(state)
  }
})

it.each([
  ["karnataka ", "29"],
  ["TAMIL NADU", "33"],
  ["Jammu & Kashmir", "01"],
  ["The Dadra and Nagar Haveli and Daman and Diu", "26"],
  ["Orissa", "21"],
])("reads %s as %s", (name, code) => {
  expect(gstStateOf(name)?.code).toBe(code)
})

it("doesn't guess", () => {
  for (const name of ["", "Bavaria", "Nadu", "constructor"]) expect(gstStateOf(name)).toBeNull()
  for (const code of ["00", "25", "28", "99", "2"]) expect(gstStateOfCode(code)).toBeNull()
})

it("tells territories without a legislature from states", () => {
  expect(gstStateOf("Chandigarh")?.tax).toBe("UTGST")
  expect(gstStateOf("Delhi")?.tax).toBe("SGST")
})
