export { type SandboxSettings, sandboxGateway } from "./sandbox.gateway.ts"
export { type StripeSettings, stripeGateway } from "./stripe.gateway.ts"
export { checkSignature, signWebhook } from "./webhook-signature.ts"
