export { orderFactsOf } from "./notification.builder.ts"
export { sendsContract } from "./notification.contract.ts"
export { createFakeSends } from "./notification.fake.ts"
