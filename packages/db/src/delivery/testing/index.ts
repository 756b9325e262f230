export { holdNetwork } from "./hold-network.ts"
