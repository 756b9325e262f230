import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Urls } from "../engines/engine.ts"
import { stateRoot } from "../paths.ts"
import { entryPoint, mustNode, runNode } from "../process/child.ts"
import { Failure } from "../terminal/failure.ts"

const stampOf = (env: NodeJS.ProcessEnv) => join(stateRoot, `seeded-${env.HAAT_NAMESPACE ?? "haat"}`)

/** Data lives where MYSQL_URL points: another database is seeded again. */
const isSeeded = (urls: Urls, env: NodeJS.ProcessEnv): boolean =>
  existsSync(stampOf(env)) && readFileSync(stampOf(env), "utf8") === urls.MYSQL_URL

export const migrate = (env: NodeJS.ProcessEnv, say: (line: string) => void) =>
  mustNode([entryPoint("infra/migrate.ts")], { env, onLine: say })

const seed = async (urls: Urls, env: NodeJS.ProcessEnv) => {
  const code = await runNode([entryPoint("infra/seed/main.ts")], { env })
  if (code !== 0)
    throw new Failure(
      `The seed ended with ${code}; what it printed above says why. \`npm start\` tries again.`,
    )
  mkdirSync(stateRoot, { recursive: true })
  writeFileSync(stampOf(env), urls.MYSQL_URL ?? "")
}

/** Seeds on the first start only; true when it did. A seed that was cut short is run again: it is idempotent. */
export const seedOnce = async (urls: Urls, env: NodeJS.ProcessEnv): Promise<boolean> => {
  if (isSeeded(urls, env)) return false
  await seed(urls, env)
  return true
}
