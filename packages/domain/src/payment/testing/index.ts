export { type GatewayBench, gatewayContract } from "./gateway.contract.ts"
export { fakeGateway } from "./gateway.fake.ts"
export { factOf, refundOf } from "./payment.builder.ts"
export { fakeRefunds, fakeWebhooks } from "./webhooks.fake.ts"
