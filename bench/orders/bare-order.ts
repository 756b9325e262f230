import { costedRun } from "./costed-run.ts"
import { rawOrders } from "./raw-orders.ts"
import { spreadSkus, stockWorld } from "./world.ts"

const callers = 16

/**
 * CPU milliseconds, caller and MySQL, of one order's bare rows in one transaction: what this machine needs for the
 * least that an order takes, by which its other figures can be told on any machine.
 */
export const bareOrder = async (seconds: number): Promise<{ readonly bare_order_cpu_ms: number }> => {
  await stockWorld()
  const run = () => rawOrders(callers, seconds, spreadSkus)
  const { callerMs, mysqlMs } = await costedRun(`raw, 10,000 SKUs, ${callers} clients`, run)
  return { bare_order_cpu_ms: callerMs + mysqlMs }
}
