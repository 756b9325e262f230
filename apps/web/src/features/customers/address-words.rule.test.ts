import { expect, it } from "vitest"
import { addressProblem } from "./address-words.rule.ts"

it("marks the fields that the shop names", () => {
  const { fields } = addressProblem({
    refusal: null,
    issues: [{ field: "address.phone", message: "Phone must be a 10-digit Indian mobile number" }],
  })
  expect(fields).toEqual({ phone: "Phone must be a 10-digit Indian mobile number." })
})

it("ties an unknown pincode to its field and names the limit", () => {
  expect(addressProblem({ refusal: { code: "UNKNOWN_PINCODE" } }).fields).toHaveProperty("pincode")
  expect(addressProblem({ refusal: { code: "TOO_MANY_ADDRESSES", limit: 20 } }).text).toContain("20")
})

it("has words for silence", () => {
  expect(addressProblem(undefined).text).toMatch(/try again/)
})
