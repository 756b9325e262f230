import type { TaxIdentity } from "../sellers/seller.model.ts"

/** A seller of Bengaluru, registered there. */
export const aTaxIdentity = (change: Partial<TaxIdentity> = {}): TaxIdentity => ({
  legalName: "Kumbhar Kala Private Limited",
  address: {
    line1: "14, 2nd Main",
    line2: "Peenya",
    city: "Bengaluru",
    state: "Karnataka",
    pincode: "560058",
  },
  gstins: ["29AAGCB7383J1Z4"],
  ...change,
})
