import { join } from "node:path"
import { repoRoot } from "../paths.ts"
import { runNode } from "../process/child.ts"
import { end, living } from "../process/pid-file.ts"
import { appEnv, appsAt, startApp } from "../shop/apps.ts"
import { Phases } from "../shop/phases.ts"
import { migrate, seedOnce } from "../shop/set-up.ts"
import { bringUpEngines, startLock } from "../supervise/bring-up.ts"
import { APP_PORTS, currentOffset } from "../supervise/port-offset.ts"

const prepare = async (offset: number): Promise<NodeJS.ProcessEnv> => {
  const release = startLock()
  try {
    const phases = new Phases()
    const urls = await phases.measure("engines", () => bringUpEngines())
    const env = appEnv(urls, offset)
    await phases.run("migrate", (say) => migrate(env, say))
    await seedOnce(urls, env)
    const backstage = appsAt(offset).filter(({ name }) => name !== "web")
    await phases.run("processes", () => Promise.all(backstage.map((app) => startApp(app, env, "dev"))))
    return env
  } finally {
    release()
  }
}

/** Engines, workers and sandbox as in `start`; the storefront in the foreground, reloading as files change. */
export const dev = async (): Promise<number> => {
  const offset = currentOffset()
  const env = await prepare(offset)
  const built = living("web")
  if (built !== undefined) await end(built, 15_000)
  const port = String(APP_PORTS.web + offset)
  const next = join(repoRoot, "node_modules/next/dist/bin/next")
  const development = { ...env, NODE_ENV: "development" as const }
  return runNode([next, "dev", "-p", port, "-H", "127.0.0.1"], {
    cwd: join(repoRoot, "apps/web"),
    env: development,
  })
}
