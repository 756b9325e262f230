export { type Log, logFor } from "./log.ts"
