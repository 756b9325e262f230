import { err, ok, type Result } from "../../shared/index.ts"
import { ADDRESS_LIMIT, type AddressRefusal, type Customers } from "../customers.model.ts"
import type { Addresses, Gazetteer } from "../ports.ts"

type ManageAddressesPorts = { readonly addresses: Addresses; readonly gazetteer: Gazetteer }

type ManageAddresses = Pick<
  Customers,
  "listAddresses" | "addAddress" | "editAddress" | "deleteAddress" | "makeDefault"
>

const found = (done: boolean): Result<null, AddressRefusal> =>
  done ? ok(null) : err({ code: "ADDRESS_NOT_FOUND" })

/** Another customer's address answers exactly as one that doesn't exist. */
export const makeManageAddresses = ({ addresses, gazetteer }: ManageAddressesPorts): ManageAddresses => ({
  listAddresses: addresses.list,
  addAddress: async (customerId, draft) => {
    if (!(await gazetteer.isKnown(draft.pincode)))
      return err({ code: "UNKNOWN_PINCODE", pincode: draft.pincode })
    const added = await addresses.add(customerId, draft, ADDRESS_LIMIT)
    return added ? ok(added) : err({ code: "TOO_MANY_ADDRESSES", limit: ADDRESS_LIMIT })
  },
  editAddress: async (customerId, addressId, draft) => {
    if (!(await gazetteer.isKnown(draft.pincode)))
      return err({ code: "UNKNOWN_PINCODE", pincode: draft.pincode })
    const edited = await addresses.edit(customerId, addressId, draft)
    return edited ? ok(edited) : err({ code: "ADDRESS_NOT_FOUND" })
  },
  deleteAddress: async (customerId, addressId) => found(await addresses.remove(customerId, addressId)),
  makeDefault: async (customerId, addressId) => found(await addresses.makeDefault(customerId, addressId)),
})
