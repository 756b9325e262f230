export { createSends } from "./sends.mysql.ts"
export { createWatches } from "./watches.mysql.ts"
