export { type SandboxSettings, sandboxGateway } from "./sandbox.gateway.ts"
export { checkSignature, signWebhook } from "./webhook-signature.ts"
