export { addressDraft } from "./address.schema.ts"
export type { Address, AddressDraft, AddressRefusal, Customer, Customers, Role } from "./customers.model.ts"
