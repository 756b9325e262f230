import { contextConfig } from "../shared/drizzle-config.ts"

export default contextConfig("search")
