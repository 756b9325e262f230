import { closeAll } from "@haat/runtime/shared"
import { type GuestFigures, guestCheckouts } from "./guest-checkout.ts"
import { stockShelf } from "./products.ts"
import { auditRows, measureRows, prepare } from "./rows.ts"

const httpFigures = ({ perSecond, cpuMs }: GuestFigures) => ({
  http_orders_per_s: Number(perSecond.toFixed(1)),
  http_cpu_ms_per_order: Number(cpuMs.toFixed(2)),
})

const seconds = Number(process.env.BENCH_SECONDS ?? 4)

const measureHttp = async () => {
  const guest = await guestCheckouts(seconds * 5)
  if (guest.failed > 0) throw new Error(`${guest.failed} checkouts failed`)
  return { ...httpFigures(guest), broken: await auditRows() }
}

/**
 * `npm run bench:orders`: placing orders against the bare rows, then whole guest checkouts over HTTP. In a namespace
 * of its own, which it empties first.
 */
const main = async (): Promise<void> => {
  if (!(process.env.HAAT_NAMESPACE ?? "").includes("bench"))
    throw new Error("this bench empties its namespace: run it by npm run bench:orders")
  const only = process.argv[2]
  await prepare()
  const { audit_rows: brokenRows, ...rows } = only === "http" ? { audit_rows: 0 } : await measureRows()
  await stockShelf()
  const { broken, ...http } = only === "rows" ? { broken: 0 } : await measureHttp()
  console.log(JSON.stringify({ bench: "orders", ...rows, ...http, audit_rows: brokenRows + broken }))
}
await main().finally(closeAll)
