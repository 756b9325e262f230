import { entryPoint, runNode } from "../process/child.ts"
import { appEnv } from "../shop/apps.ts"
import { Phases } from "../shop/phases.ts"
import { migrate } from "../shop/set-up.ts"
import { buildWeb } from "../shop/web-build.ts"
import { bringUpEngines, startLock } from "../supervise/bring-up.ts"
import { currentOffset } from "../supervise/port-offset.ts"

const NAMESPACE = "haat_bench"

/** Orders against bare rows and over HTTP, in a namespace of its own on the engines that run; `rows` or `http` alone by name. */
export const benchOrders = async (only: readonly string[]): Promise<number> => {
  const release = startLock()
  const urls = await bringUpEngines().finally(release)
  const env = { ...appEnv(urls, currentOffset()), HAAT_NAMESPACE: NAMESPACE }
  const phases = new Phases()
  await phases.run("migrate", (say) => migrate(env, say))
  await phases.measure("network", () => runNode([entryPoint("infra/seed/main.ts"), "delivery"], { env }))
  if (!only.includes("rows")) await phases.run("build", (say) => buildWeb(env, say))
  return runNode([entryPoint("bench/orders/main.ts"), ...only], { env })
}
