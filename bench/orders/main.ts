import { closeAll } from "@haat/runtime/shared"
import { guestCheckouts } from "./guest-checkout.ts"
import { stockShelf } from "./products.ts"
import { auditRows, measureRows, prepare } from "./rows.ts"

/**
 * `npm run bench:orders`: placing orders against the bare rows, then whole guest checkouts over HTTP. In a namespace
 * of its own, which it empties first.
 */
const main = async (): Promise<void> => {
  if (!(process.env.HAAT_NAMESPACE ?? "").includes("bench"))
    throw new Error("this bench empties its namespace: run it by npm run bench:orders")
  const only = process.argv[2]
  await prepare()
  const rows = only === "http" ? null : await measureRows()
  await stockShelf()
  const guest = only === "rows" ? null : await guestCheckouts(Number(process.env.BENCH_SECONDS ?? 4) * 5)
  const figures = {
    bench: "orders",
    hot_ratio: rows?.hot_ratio,
    hot_vs_spread: rows?.hot_vs_spread,
    hot_p99_ms: rows?.hot_p99_ms,
    keep_at_1000: rows?.keep_at_1000,
    spread_ratio: rows?.spread_ratio,
    http_orders_per_s: guest ? Number(guest.perSecond.toFixed(1)) : undefined,
    http_cpu_ms_per_order: guest ? Number(guest.cpuMs.toFixed(2)) : undefined,
    audit_rows: (rows?.audit_rows ?? 0) + (guest ? await auditRows() : 0),
  }
  if (guest && guest.failed > 0) throw new Error(`${guest.failed} checkouts failed`)
  console.log(JSON.stringify(figures))
}
await main().finally(closeAll)
