import { spawn } from "node:child_process"
import { existsSync } from "node:fs"

const root = new URL("../../", import.meta.url).pathname
const port = 3977

export type OwnWeb = { readonly url: string; readonly stop: () => void }

const answers = async (url: string): Promise<boolean> =>
  fetch(`${url}/api/livez`, { signal: AbortSignal.timeout(2000) }).then(
    ({ ok }) => ok,
    () => false,
  )

/** The built storefront once more, asking the bench's own index. */
export const startOwnWeb = async (elasticUrl: string): Promise<OwnWeb> => {
  if (!existsSync(`${root}apps/web/.next/BUILD_ID`))
    throw new Error("the storefront isn't built; npm start builds it")
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: "production",
    HAAT_DEMO: "true",
    ELASTIC_URL: elasticUrl,
    PUBLIC_URL: url,
    LOG_LEVEL: "error",
    WEB_PORT: String(port),
    WEB_METRICS_PORT: undefined,
  }
  const front = `${root}apps/web/src/server/front/main.ts`
  const child = spawn(process.execPath, [front], { env, stdio: ["ignore", "ignore", "inherit"] })
  const deadline = Date.now() + 60_000
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL")
      throw new Error("the bench's storefront did not start")
    }
    await new Promise((soon) => setTimeout(soon, 200))
  }
  return { url, stop: () => void child.kill("SIGTERM") }
}
