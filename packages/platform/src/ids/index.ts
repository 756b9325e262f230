export { newId, publicCode } from "./ids.ts"
