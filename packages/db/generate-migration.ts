import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

const [context, name] = process.argv.slice(2)
const config = `src/${context}/drizzle.config.ts`

if (!context || !existsSync(new URL(config, import.meta.url))) {
  console.error("Usage: npm run db:generate -- <context> [name]. The context needs a drizzle.config.ts.")
  process.exit(1)
}

const { status } = spawnSync(
  "drizzle-kit",
  ["generate", "--config", config, ...(name === undefined ? [] : ["--name", name])],
  { cwd: import.meta.dirname, stdio: "inherit" },
)
process.exit(status ?? 1)
