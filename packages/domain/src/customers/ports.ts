import type { Clock, Ids } from "../shared/index.ts"
import type { Address, AddressDraft, Customer } from "./customers.model.ts"

/** What this room needs from outside, in its own words. */
export type CustomersEdge = { readonly clock: Clock; readonly ids: Ids }

export type Accounts = { readonly find: (customerId: string) => Promise<Customer | null> }

/** Addresses as kept. Every call names the customer, so nobody reaches another's. */
export type Addresses = {
  /** The default first, then the newest. */
  readonly list: (customerId: string) => Promise<readonly Address[]>
  /** The first address becomes the default. Null when the customer has `limit` already, however many ask at once. */
  readonly add: (customerId: string, draft: AddressDraft, limit: number) => Promise<Address | null>
  readonly edit: (customerId: string, addressId: string, draft: AddressDraft) => Promise<Address | null>
  /** When the default goes, the newest of the rest takes its place. False: no such address of this customer. */
  readonly remove: (customerId: string, addressId: string) => Promise<boolean>
  readonly makeDefault: (customerId: string, addressId: string) => Promise<boolean>
}

/** Does the pincode exist? */
export type Gazetteer = { readonly isKnown: (pincode: string) => Promise<boolean> }
