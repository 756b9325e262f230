import type { Result } from "../../shared/index.ts"

export type SellerAddress = {
  readonly line1: string
  readonly line2: string
  readonly city: string
  /** As the tax office writes it: "Tamil Nadu". */
  readonly state: string
  readonly pincode: string
}

/** Who a seller is to the tax office. */
export type TaxIdentity = {
  /** As it stands on the registration certificate, or on the PAN card. */
  readonly legalName: string
  /** The principal place of business. */
  readonly address: SellerAddress
  /** One for each state in which the seller keeps goods, the first of the principal place; none: not registered. */
  readonly gstins: readonly string[]
}

export type Seller = { readonly id: string; readonly name: string; readonly tax: TaxIdentity | null }

/** A tax identity that was told, by whom and when; former ones are kept beside the one that holds. */
export type TaxIdentityChange = { readonly tax: TaxIdentity; readonly by: string; readonly at: Date }

export type TaxIdentityRefusal =
  | { readonly code: "SELLER_NOT_FOUND" }
  /** `field` is where it stands ("gstins.1"), `fix` what to do about it. */
  | { readonly code: "BAD_TAX_IDENTITY"; readonly field: string; readonly fix: string }
  /** Another seller bills under this number. */
  | { readonly code: "GSTIN_TAKEN" }

/** The sellers' front door. */
export type Sellers = {
  /** In no particular order; unknown ids are left out. One round trip. */
  readonly getSellers: (supplierIds: readonly string[]) => Promise<readonly Seller[]>
  /** Papers that were issued before keep what they say. */
  readonly tellTaxIdentity: (
    supplierId: string,
    told: TaxIdentity,
    by: string,
  ) => Promise<Result<TaxIdentity, TaxIdentityRefusal>>
}
