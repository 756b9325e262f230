/** Stock of a SKU, and how much of it can travel to the pincode at hand. */
export type LineSupply = {
  readonly sku: string
  readonly available: number
  /** By whichever service brings most of it. */
  readonly deliverable: number
  /** By the service that the cart comes by. */
  readonly sendable: number
  readonly arrival: { readonly earliest: string; readonly latest: string } | null
  readonly parcels: readonly number[]
}

/** One warehouse's part of the cart, as checkout would send it. */
export type CartParcel = {
  readonly number: number
  readonly earliest: string
  readonly latest: string
  readonly feeMinor: number
}

/** How a cart would come: by the service and in the parcels that checkout quotes to who chooses nothing. */
export type CartSupply = {
  readonly service: "standard" | "express"
  readonly parcels: readonly CartParcel[]
  readonly lines: readonly LineSupply[]
}
