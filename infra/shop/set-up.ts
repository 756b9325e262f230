import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Urls } from "../engines/engine.ts"
import { stateRoot } from "../paths.ts"
import { entryPoint, mustNode, runNode } from "../process/child.ts"
import { Failure } from "../terminal/failure.ts"
import { sourceHash } from "./source-hash.ts"

const stampOf = (env: NodeJS.ProcessEnv) => join(stateRoot, `seeded-${env.HAAT_NAMESPACE ?? "haat"}`)

/** Data lives where MYSQL_URL points, and a changed seed may have new steps: either one is a reason to look again. */
const seedKey = (urls: Urls): string => `${urls.MYSQL_URL} ${sourceHash(["infra/seed", "infra/demo"])}`

const isSeeded = (urls: Urls, env: NodeJS.ProcessEnv): boolean =>
  existsSync(stampOf(env)) && readFileSync(stampOf(env), "utf8") === seedKey(urls)

export const migrate = (env: NodeJS.ProcessEnv, say: (line: string) => void) =>
  mustNode([entryPoint("infra/migrate.ts")], { env, onLine: say })

const seed = async (urls: Urls, env: NodeJS.ProcessEnv) => {
  const code = await runNode([entryPoint("infra/seed/main.ts")], { env })
  if (code !== 0)
    throw new Failure(
      `The seed ended with ${code}; what it printed above says why. \`npm start\` tries again.`,
    )
  mkdirSync(stateRoot, { recursive: true })
  writeFileSync(stampOf(env), seedKey(urls))
}

/** Seeds on the first start only; true when it did. The seed itself skips what it finished, so a cut one goes on. */
export const seedOnce = async (urls: Urls, env: NodeJS.ProcessEnv): Promise<boolean> => {
  if (isSeeded(urls, env)) return false
  await seed(urls, env)
  return true
}
