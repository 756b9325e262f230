import type { Customer } from "@haat/domain/customers"
import type { Auth } from "@haat/runtime/auth"
import { shop } from "./shop.ts"

let wired: Promise<Auth> | undefined

/** The process's one better-auth instance; at sign-in the visitor's cart and wishes move to the customer. */
export const auth = (): Promise<Auth> => {
  wired ??= Promise.all([import("@haat/runtime/auth"), shop()]).then(([{ createAuth }, { basket }]) =>
    createAuth({ merge: basket.mergeAtSignIn }),
  )
  return wired
}

/** The signed-in customer, or null. No session cookie, no look-up. */
export const currentCustomer = async (headers: Headers): Promise<Customer | null> =>
  /haat\.session_token=/.test(headers.get("cookie") ?? "") ? (await auth()).customerOf(headers) : null
