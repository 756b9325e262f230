export { makeDescriptions } from "./description.gateway.ts"
export { formatOfName, makeFeedReader } from "./feed-reader.gateway.ts"
export { makeRenderer } from "./sharp.gateway.ts"
