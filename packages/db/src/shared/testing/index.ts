export { openValve } from "./valve.ts"
