import type { AddressDraft } from "../customers.model.ts"

export const addressDraftOf = (draft: Partial<AddressDraft>): AddressDraft => ({
  name: "Asha Rao",
  phone: "9845012345",
  line1: "12, 4th Cross",
  line2: "Shanti Nagar",
  landmark: "",
  pincode: "560001",
  city: "Bengaluru",
  state: "Karnataka",
  ...draft,
})
