export { type MemoryLog, makeMemoryLog } from "./memory-transport.ts"
