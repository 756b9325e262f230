import { join } from "node:path"
import { frontEnv } from "@haat/platform/env"
import { makeLifecycle, stopOnSignals } from "@haat/platform/lifecycle"
import { logFor } from "@haat/platform/log"
import { collectProcessMetrics } from "@haat/platform/telemetry"
import next from "next"
import { securityHeaders } from "../guard/security-headers.ts"
import { createFigures } from "./figures.ts"
import { createFront } from "./front.ts"
import { receiveDoors } from "./hand-over.ts"
import { close, listen } from "./listen.ts"

/** The web process in production: our doors first, then Next. Vercel and `next dev` run the same routes without it. */
const lifecycle = makeLifecycle()
stopOnSignals(lifecycle)

const { host, port, figures } = frontEnv()
const handed = receiveDoors()
// Next looks for what its configuration imports from where the process stands.
const dir = join(import.meta.dirname, "../../..")
process.chdir(dir)
const app = next({ dev: false, dir, hostname: host, port })
await app.prepare()
const { doors, close: closeShop } = await handed
const front = createFront({
  doors,
  headers: securityHeaders({ development: false }),
  next: app.getRequestHandler(),
})
await listen(front, { host, port })
lifecycle.onStop("intake", "front", () => close(front))
lifecycle.onStop("pools", "next", () => app.close())
lifecycle.onStop("pools", "shop", closeShop)
if (figures) {
  collectProcessMetrics()
  const telling = createFigures()
  // A shop that sells is worth more than its figures: the port may be another process's.
  await listen(telling, figures).then(
    () => lifecycle.onStop("pools", "figures", () => close(telling)),
    (error: unknown) => logFor("web").error({ err: error, ...figures }, "figures can't be told here"),
  )
}
logFor("web").info({ host, port }, "web started")
