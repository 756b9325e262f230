import { sandboxEnv } from "@haat/platform/env"
import { makeLifecycle, stopOnSignals } from "@haat/platform/lifecycle"
import { logFor } from "@haat/platform/log"
import { startSandbox } from "./start-sandbox.ts"

const log = logFor("gateway-sandbox")
const sandbox = await startSandbox(sandboxEnv())
const lifecycle = makeLifecycle(log)
lifecycle.onStop("intake", "sandbox", sandbox.stop)
stopOnSignals(lifecycle)
log.info({ url: sandbox.url }, "sandbox gateway is open")
