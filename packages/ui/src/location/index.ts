export { pushSearchParam, replaceSearchParam, useSearchParam } from "./search-param.ts"
