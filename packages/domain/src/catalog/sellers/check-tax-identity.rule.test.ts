import { describe, expect, it } from "vitest"
import { aTaxIdentity } from "../testing/index.ts"
import { checkTaxIdentity } from "./check-tax-identity.rule.ts"
import { gstinCheck } from "./gstin.rule.ts"

const made = (start: string): string => start + gstinCheck(start)
const karnataka = made("29AAGCB7383J1Z")
const goa = made("30AAGCB7383J1Z")

describe("checkTaxIdentity", () => {
  it("keeps what was told, with the numbers and the state as the tax office writes them", () => {
    const told = aTaxIdentity({ gstins: [karnataka.toLowerCase(), goa] })
    expect(checkTaxIdentity({ ...told, address: { ...told.address, state: "KARNATAKA" } })).toEqual({
      ok: true,
      value: { ...told, gstins: [karnataka, goa] },
    })
  })

  it("takes a seller who isn't registered", () => {
    expect(checkTaxIdentity(aTaxIdentity({ gstins: [] })).ok).toBe(true)
  })

  it.each([
    [{ gstins: [karnataka, "30AAGCB7383J1ZX"] }, "gstins.1", "mistyped"],
    [{ gstins: [karnataka, made("30AAPFU0939F1Z")] }, "gstins.1", "AAGCB7383J"],
    [{ gstins: [karnataka, made("29AAGCB7383J2Z")] }, "gstins.1", "Karnataka already"],
    [{ gstins: [goa, karnataka] }, "address.state", "is of Goa"],
  ])("names the field and the fix: %j", (change, field, words) => {
    expect(checkTaxIdentity(aTaxIdentity(change))).toMatchObject({
      error: { code: "BAD_TAX_IDENTITY", field, fix: expect.stringContaining(words) },
    })
  })

  it("refuses a state that there isn't", () => {
    const told = aTaxIdentity()
    expect(checkTaxIdentity({ ...told, address: { ...told.address, state: "Bavaria" } })).toMatchObject({
      error: { field: "address.state" },
    })
  })
})
