import type { Customer } from "@haat/domain/customers"
import type { Auth } from "@haat/runtime/auth"
import { oncePerProcess } from "../front/once-per-process.ts"
import { allowedOrigins } from "../guard/same-origin.ts"
import { engines, shop } from "../shop.ts"
import { readCookies } from "./cookies.ts"
import { readVisitorToken, visitorCookie } from "./visitor-token.ts"

/** At each sign-in the visitor's cart and wishes move to the customer. */
const onSignIn = async (customerId: string, headers: Headers): Promise<void> => {
  const visitorId = readVisitorToken(readCookies(headers).get(visitorCookie))
  if (visitorId !== undefined) await (await shop()).basket.mergeAtSignIn(visitorId, customerId)
}

/** The process's one better-auth instance. */
export const auth: () => Promise<Auth> = oncePerProcess("auth", async () => {
  const [{ createAuth }, clients] = await Promise.all([import("@haat/runtime/auth"), engines()])
  return createAuth({ onSignIn, trustedOrigins: allowedOrigins() }, clients)
})

/** The signed-in customer, or null. No session cookie, no look-up. */
export const currentCustomer = async (headers: Headers): Promise<Customer | null> =>
  /(?:^|[ ;])(?:__Host-)?haat\.session_token=/.test(headers.get("cookie") ?? "")
    ? (await auth()).customerOf(headers)
    : null
