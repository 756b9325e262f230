export { addressDraft } from "./addresses/address.schema.ts"
export { makeManageAddresses } from "./addresses/manage-addresses.use-case.ts"
export {
  ADDRESS_LIMIT,
  type Address,
  type AddressDraft,
  type AddressRefusal,
  type Customer,
  type Customers,
  type Role,
} from "./customers.model.ts"
export type { Accounts, Addresses, CustomersEdge, Gazetteer } from "./ports.ts"
