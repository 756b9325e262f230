import type { Customer } from "@haat/domain/customers"
import type { Shopper } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import type { Shop } from "@haat/runtime/shop"
import { mayFollow } from "./guard/follow-signal.ts"
import { currentCustomer } from "./identity/auth.ts"
import { readCookies, writeCookie } from "./identity/cookies.ts"
import { couponCookie, readCouponToken, writeCouponToken } from "./identity/coupon-cookie.ts"
import { readVisitorToken, visitorCookie, writeVisitorToken } from "./identity/visitor-token.ts"
import { shop } from "./shop.ts"

export const defaultPincode = "560001"

const pincodeCookie = "haat_pincode"
const regionCookie = "haat_region"
const cookieDays = 400
const couponDays = 30

export type RequestContext = {
  readonly shop: Shop
  readonly shopper: Shopper
  /** False while the visitor's id was made for this request and nobody holds its token yet. */
  readonly visitorKnown: boolean
  readonly customer: Customer | null
  /** False for a browser that asks by Global Privacy Control not to be followed: then what it looks for is nobody's. */
  readonly isFollowed: boolean
  readonly pincode: string
  /** False while nobody has chosen a place and the default stands in. */
  readonly pincodeChosen: boolean
  /** Where the request came from, as the nearest trusted hop saw it; for limits only. Null in process. */
  readonly peer: string | null
  readonly now: () => Date
  /** Gives the browser its visitor cookie, when it hasn't one yet. Called by mutations. */
  readonly keepVisitor: () => void
  /** The code on the cart, as kept in this browser. */
  readonly coupon: string | null
  readonly keepCoupon: (code: string | null) => void
  /** The region chooses the shared homepage that the browser is shown. */
  readonly keepPlace: (pincode: string, region: string) => void
}

/** Receives Set-Cookie lines; server components can't set cookies and pass nothing. */
export type CookieSink = (line: string) => void

const ignore: CookieSink = () => undefined

const bearerOf = (headers: Headers): string | undefined =>
  /^Bearer ([\w.-]{20,200})$/.exec(headers.get("authorization") ?? "")?.[1]

const pincodeOf = (given: string | undefined): string | undefined =>
  given !== undefined && /^[1-9]\d{5}$/.test(given) ? given : undefined

/**
 * Who asks, from signed cookies or a bearer visitor token alone; headers about addresses, hosts or countries are
 * never believed (only the one the trusted hop sets, for limits).
 */
export const createRequestContext = async (
  headers: Headers,
  setCookie: CookieSink = ignore,
): Promise<RequestContext> => {
  const cookies = readCookies(headers)
  const known = readVisitorToken(bearerOf(headers) ?? cookies.get(visitorCookie))
  const visitorId = known ?? newId()
  const [wired, customer] = await Promise.all([shop(), currentCustomer(headers)])
  const chosen = pincodeOf(cookies.get(pincodeCookie))
  return {
    shop: wired,
    shopper: { visitorId, customerId: customer?.id ?? null },
    visitorKnown: known !== undefined,
    customer,
    isFollowed: mayFollow(headers),
    pincode: chosen ?? defaultPincode,
    pincodeChosen: chosen !== undefined,
    peer: headers.get("x-haat-peer"),
    now: () => new Date(),
    keepVisitor: () => {
      if (known === undefined)
        setCookie(writeCookie(visitorCookie, writeVisitorToken(visitorId), { days: cookieDays }))
    },
    coupon: readCouponToken(cookies.get(couponCookie)),
    keepCoupon: (code) =>
      setCookie(
        writeCookie(couponCookie, code === null ? "" : writeCouponToken(code), {
          days: code === null ? 0 : couponDays,
        }),
      ),
    keepPlace: (pincode, region) => {
      setCookie(writeCookie(pincodeCookie, pincode, { days: cookieDays }))
      setCookie(writeCookie(regionCookie, region, { days: cookieDays }))
    },
  }
}
