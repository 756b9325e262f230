export { replaceSearchParam, useSearchParam } from "./search-param.ts"
