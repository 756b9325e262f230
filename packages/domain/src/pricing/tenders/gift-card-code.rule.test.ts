import { expect, it } from "vitest"
import { giftCardCode } from "./gift-card-code.rule.ts"

it("knows one spelling of a code and nothing that only resembles one", () => {
  for (const typed of ["abcd-2345-efgh-6789", " ABCD2345EFGH6789", "ABCD 2345 EFGH 6789"])
    expect(giftCardCode(typed)).toBe("ABCD2345EFGH6789")
  for (const typed of ["ABCD2345EFGH678", "ABCD2345EFGH67899", "АBCD2345EFGH6789", "", "ABCD2345EFGH678;"])
    expect(giftCardCode(typed)).toBeNull()
})
