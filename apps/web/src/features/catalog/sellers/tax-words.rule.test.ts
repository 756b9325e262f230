import { describe, expect, it } from "vitest"
import { taxProblem } from "./tax-words.rule.ts"

describe("taxProblem", () => {
  it("puts what is wrong at the field it was typed into", () => {
    const refusal = { code: "BAD_TAX_IDENTITY", field: "gstins.1", fix: "A letter is mistyped." }
    expect(taxProblem({ refusal }, [0, 2]).fields).toEqual({ "gstins.2": "A letter is mistyped." })
    const issues = [{ field: "tax.address.pincode", message: "Pincode has 6 digits" }]
    expect(taxProblem({ issues }, []).fields).toEqual({ "address.pincode": "Pincode has 6 digits." })
  })

  it("has a sentence for what is no field's fault", () => {
    expect(taxProblem({ refusal: { code: "GSTIN_TAKEN" } }, []).text).toContain("another seller")
    expect(taxProblem({ refusal: { code: "TOO_MANY_REQUESTS" } }, []).text).toContain("too often")
    expect(taxProblem(null, []).text).toContain("try again")
  })
})
