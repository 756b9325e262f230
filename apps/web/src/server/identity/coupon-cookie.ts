import { createHmac, timingSafeEqual } from "node:crypto"
import { secretsEnv } from "@haat/platform/env"

export const couponCookie = "haat_coupon"

const signed = (code: string): string =>
  createHmac("sha256", secretsEnv().tokens).update(`coupon:${code}`).digest("base64url").slice(0, 22)

/** The entered code with our signature: whoever tries codes has to come through the door that counts tries. */
export const writeCouponToken = (code: string): string => `${code}.${signed(code)}`

/** The code of a token that we signed; null for anything else. */
export const readCouponToken = (token: string | undefined): string | null => {
  const [code = "", mac = ""] = (token ?? "").split(".")
  if (!/^[A-Z0-9]{4,24}$/.test(code)) return null
  const expected = Buffer.from(signed(code))
  const given = Buffer.from(mac)
  return given.length === expected.length && timingSafeEqual(given, expected) ? code : null
}
