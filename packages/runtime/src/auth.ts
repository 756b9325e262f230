import type { Customer } from "@haat/domain/customers"

/** Sign-up, sign-in and sessions, as the web process mounts them. */
export type Auth = {
  readonly handle: (request: Request) => Promise<Response>
  readonly customerOf: (headers: Headers) => Promise<Customer | null>
}

export type AuthHooks = {
  /** Called at each sign-in with the visitor's and the customer's id; must be safe to repeat. */
  readonly merge: (visitorId: string, customerId: string) => Promise<void>
}

export declare const createAuth: (hooks: AuthHooks) => Auth
