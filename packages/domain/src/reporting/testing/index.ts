export { factsContract } from "./reporting.contract.ts"
export { createFakeFacts } from "./reporting.fake.ts"
