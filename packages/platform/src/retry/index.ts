export { fullJitter, type RetryPolicy, retrying } from "./retry.ts"
