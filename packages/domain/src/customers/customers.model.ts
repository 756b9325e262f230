import type { Result } from "../shared/index.ts"

export const ADDRESS_LIMIT = 20

export type Role = "shopper" | "supplier" | "admin"

export type Customer = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly supplierId: string | null
}

export type AddressDraft = {
  readonly name: string
  readonly phone: string
  readonly line1: string
  readonly line2: string
  readonly landmark: string
  readonly pincode: string
  readonly city: string
  readonly state: string
}

export type Address = AddressDraft & { readonly id: string; readonly isDefault: boolean }

export type AddressRefusal =
  | { readonly code: "ADDRESS_NOT_FOUND" }
  | { readonly code: "TOO_MANY_ADDRESSES"; readonly limit: number }
  | { readonly code: "UNKNOWN_PINCODE"; readonly pincode: string }

/** The customers' front door. Sign-up, sign-in and sessions are better-auth's, wired in the runtime. */
export type Customers = {
  readonly getCustomer: (customerId: string) => Promise<Customer | null>
  readonly listAddresses: (customerId: string) => Promise<readonly Address[]>
  readonly addAddress: (customerId: string, draft: AddressDraft) => Promise<Result<Address, AddressRefusal>>
  readonly editAddress: (
    customerId: string,
    addressId: string,
    draft: AddressDraft,
  ) => Promise<Result<Address, AddressRefusal>>
  readonly deleteAddress: (customerId: string, addressId: string) => Promise<Result<null, AddressRefusal>>
  readonly makeDefault: (customerId: string, addressId: string) => Promise<Result<null, AddressRefusal>>
}
