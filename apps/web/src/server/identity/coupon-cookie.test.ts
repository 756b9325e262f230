import { expect, it } from "vitest"
import { readCouponToken, writeCouponToken } from "./coupon-cookie.ts"

it("believes only what it signed", () => {
  const token = writeCouponToken("SAVE10")
  expect(readCouponToken(token)).toBe("SAVE10")
  for (const forged of [undefined, "", "SAVE10", "SAVE10.", token.replace("SAVE10", "SAVE20"), `${token}x`])
    expect(readCouponToken(forged)).toBeNull()
})
