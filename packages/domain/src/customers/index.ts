export type { Address, AddressDraft, AddressRefusal, Customer, Customers, Role } from "./customers.model.ts"
