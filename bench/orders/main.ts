import { closeAll } from "@haat/runtime/shared"
import { bareOrder } from "./bare-order.ts"
import { guestCheckouts } from "./guest-checkout.ts"
import { measureApart } from "./measure-apart.ts"
import { stockShelf } from "./products.ts"
import { auditRows, emptyTables, measureRows } from "./rows.ts"

const seconds = Number(process.env.BENCH_SECONDS ?? 4)

type Figures = Readonly<Record<string, number>>

const measureHttp = async (): Promise<Figures> => {
  await stockShelf()
  const { perSecond, cpuMs, failed } = await guestCheckouts(seconds * 5)
  if (failed > 0) throw new Error(`${failed} checkouts failed`)
  const audit_rows = await auditRows()
  const { bare_order_cpu_ms: bareMs = 0 } = await measureApart("bare")
  const inRawOrders = Number((cpuMs / bareMs).toFixed(1))
  console.log(
    `  a guest checkout costs ${cpuMs.toFixed(2)} ms in web and MySQL, a bare order transaction ${bareMs.toFixed(3)} ms: = ${inRawOrders} bare order transactions`,
  )
  return {
    http_orders_per_s: Number(perSecond.toFixed(1)),
    http_cpu_ms_per_order: Number(cpuMs.toFixed(2)),
    audit_rows,
    http_cpu_in_raw_orders: inRawOrders,
  }
}

const parts: Readonly<Record<string, () => Promise<Figures>>> = {
  ...{ rows: measureRows, http: measureHttp, bare: () => bareOrder(seconds) },
}

/** The part that is asked for, or both: whole checkouts first, in a namespace of their own. */
const measure = async (only: string | undefined): Promise<Figures> => {
  const part = only === undefined ? undefined : parts[only]
  if (part) return part()
  const http = await measureApart("http")
  const rows = await measureRows()
  return { ...rows, ...http, audit_rows: (rows.audit_rows ?? 0) + (http.audit_rows ?? 0) }
}

/**
 * `npm run bench:orders`: whole guest checkouts over HTTP, then placing orders against the bare rows. In namespaces
 * of its own, which it empties first.
 */
const main = async (): Promise<void> => {
  if (!(process.env.HAAT_NAMESPACE ?? "").includes("bench"))
    throw new Error("this bench empties its namespace: run it by npm run bench:orders")
  await emptyTables()
  console.log(JSON.stringify({ bench: "orders", ...(await measure(process.argv[2])) }))
}
await main().finally(closeAll)
