import { benchOrders } from "./bench-orders.ts"
import { check } from "./check.ts"
import { dev } from "./dev.ts"
import { doctor } from "./doctor.ts"
import { enginesCommand } from "./engines.ts"
import { reset } from "./reset.ts"
import { start } from "./start.ts"
import { stop } from "./stop.ts"
import { test } from "./test.ts"

/** Each answers with the exit code. */
export const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  start: () => start(),
  stop: () => stop(),
  doctor: () => doctor(),
  reset,
  dev: () => dev(),
  test,
  check: () => check(),
  engines: enginesCommand,
  "bench-orders": benchOrders,
}
