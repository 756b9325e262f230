import { defineConfig } from "drizzle-kit"

/** The whole drizzle.config.ts of a context: `export default contextConfig("ordering")`. Paths are relative to packages/db. */
export const contextConfig = (context: string) =>
  defineConfig({
    dialect: "mysql",
    schema: `src/${context}/**/*.table.ts`,
    out: `src/${context}/migrations`,
    migrations: { table: `${context}_migrations` },
  })
