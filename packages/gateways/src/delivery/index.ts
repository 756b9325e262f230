export { openNetworkFile } from "./network-file.gateway.ts"
