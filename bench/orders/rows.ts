import { auditBooks } from "@haat/runtime/audit"
import { clients } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"
import { costedRun } from "./costed-run.ts"
import { commitLatency, durability } from "./machine.ts"
import { agreeOn, type PlaceLoad, placeOrders } from "./place-orders.ts"
import { rawOrders } from "./raw-orders.ts"
import type { Run } from "./waiting.ts"
import { hotSku, spreadSkus, stockWorld } from "./world.ts"

const seconds = Number(process.env.BENCH_SECONDS ?? 4)
const carts = Number(process.env.BENCH_CARTS ?? 30_000)

const emptied = [
  ...["ordering_order", "ordering_line", "ordering_step", "inventory_stock", "inventory_movement"],
  ...["inventory_reservation", "inventory_count", "basket_cart", "basket_line", "shared_outbox"],
  ...["shared_inbox", "payment_attempt", "payment_refund"],
]

/** Nothing of a former run, and a server that keeps what it commits. */
export const emptyTables = async (): Promise<void> => {
  const { flush, sync, log } = await durability()
  if (flush !== 1 || sync !== 1 || log !== 1)
    throw new Error(`commits are not durable here: flush ${flush}, binlog sync ${sync}, binlog ${log}`)
  for (const table of emptied) await clients.mysql().pool.query(`TRUNCATE TABLE ${table}`)
}

export const auditRows = async (): Promise<number> => {
  const findings = await auditBooks(clients, { atRest: true })
  for (const { id, says, rows } of findings) if (rows > 0) console.log(`  AUDIT ${id} ${rows}: ${says}`)
  return findings.reduce((sum, { rows }) => sum + rows, 0)
}

const best = (runs: readonly Run[]): number => Math.max(...runs.map(({ perSecond }) => perSecond))

const rawAt = async (title: string, skus: readonly string[]): Promise<number> => {
  const runs: Run[] = []
  for (const callers of [1, 4, 16, 64])
    runs.push(await costedRun(`raw, ${title}, ${callers} clients`, () => rawOrders(callers, seconds, skus)))
  return best(runs)
}

export type RowFigures = {
  readonly hot_ratio: number
  readonly hot_vs_spread: number
  readonly hot_p99_ms: number
  readonly keep_at_1000: number
  readonly spread_ratio: number
  readonly audit_rows: number
}

const round = (value: number): number => Number(value.toFixed(2))

/** Placing orders against the bare rows, both by one process on one machine. */
export const measureRows = async (): Promise<RowFigures> => {
  await stockWorld()
  const { syncMs, commitMs } = await commitLatency()
  console.log(
    `  disk: a 4 KB write is durable after ${syncMs.toFixed(2)} ms, a commit after ${commitMs.toFixed(2)} ms`,
  )
  const { ordering } = createShop(clients)
  const hotQuotes = await agreeOn(ordering, [hotSku])
  const spreadQuotes = await agreeOn(ordering, spreadSkus)
  let broken = 0
  const place = async (name: string, load: Omit<PlaceLoad, "seconds" | "carts">) => {
    const run = await costedRun(name, () => placeOrders(ordering, { ...load, seconds, carts }))
    broken += await auditRows()
    return run
  }
  const rawHot = await rawAt("one hot SKU", [hotSku])
  const hot: Run[] = []
  for (const callers of [1, 16, 128, 1000])
    hot.push(
      await place(`Haat, one hot SKU, ${callers} waiting`, { callers, skus: [hotSku], quotes: hotQuotes }),
    )
  const rawSpread = await rawAt("10,000 SKUs", spreadSkus)
  const spread: Run[] = []
  for (const callers of [128, 1000])
    spread.push(
      await place(`Haat, 10,000 SKUs, ${callers} waiting`, {
        callers,
        skus: spreadSkus,
        quotes: spreadQuotes,
      }),
    )
  const atThousand = hot.at(-1)
  return {
    hot_ratio: round(best(hot) / rawHot),
    hot_vs_spread: round(best(hot) / best(spread)),
    hot_p99_ms: round(atThousand?.p99Ms ?? 0),
    keep_at_1000: round((atThousand?.perSecond ?? 0) / best(hot)),
    spread_ratio: round(best(spread) / rawSpread),
    audit_rows: broken,
  }
}
