import { contextConfig } from "./drizzle-config.ts"

export default contextConfig("shared")
