export { ensureProductIndex, makeIndexVersions } from "./index-versions.elastic.ts"
export { makeProductIndex } from "./product-index.elastic.ts"
export { makeSearchLog } from "./search-log.kafka.ts"
