export { addressDraftOf } from "./customers.builder.ts"
export { addressesContract } from "./customers.contract.ts"
export { createFakeAddresses } from "./customers.fake.ts"
