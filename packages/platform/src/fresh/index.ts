export { type FreshSettings, keepFresh } from "./keep-fresh.ts"
