export { makeNetworkStore } from "./networks.mysql.ts"
export { makeTableArchive } from "./promise-tables.mysql.ts"
export { makeTableCopies } from "./promise-tables.redis.ts"
