import { entryPoint, runNode } from "../process/child.ts"
import { appEnv } from "../shop/apps.ts"
import { Phases } from "../shop/phases.ts"
import { migrate } from "../shop/set-up.ts"
import { buildWeb } from "../shop/web-build.ts"
import { bringUpEngines, startLock } from "../supervise/bring-up.ts"
import { currentOffset } from "../supervise/port-offset.ts"

const ROWS = "haat_bench"
const HTTP = "haat_bench_http"

/** Orders over HTTP and against bare rows, each in a namespace of its own on the engines that run; `rows` or `http` alone by name. */
export const benchOrders = async (only: readonly string[]): Promise<number> => {
  const release = startLock()
  const urls = await bringUpEngines().finally(release)
  const shared = appEnv(urls, currentOffset())
  const env = { ...shared, HAAT_NAMESPACE: only.includes("http") ? HTTP : ROWS }
  const phases = new Phases()
  // Bare rows are measured beside whole checkouts too.
  for (const name of only.includes("rows") ? [ROWS] : [ROWS, HTTP]) {
    const own = { ...shared, HAAT_NAMESPACE: name }
    await phases.run("migrate", (say) => migrate(own, say))
    await phases.measure("network", () =>
      runNode([entryPoint("infra/seed/main.ts"), "delivery"], { env: own }),
    )
  }
  if (!only.includes("rows")) await phases.run("build", (say) => buildWeb(env, say))
  return runNode([entryPoint("bench/orders/main.ts"), ...only], { env })
}
