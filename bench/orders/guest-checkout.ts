import { sleep } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { costed, sayCosts, sayIdle } from "./costs.ts"
import { shelfSkus } from "./products.ts"
import { type RunningShop, startShop } from "./shop-process.ts"
import { keepWaiting, sayRun } from "./waiting.ts"

const address = {
  ...{ name: "Asha Rao", phone: "9876543210", line1: "12, 3rd Cross", line2: "", landmark: "" },
  ...{ pincode: "560001", city: "Bengaluru", state: "Karnataka" },
}

type Caller = (kind: "query" | "mutation", path: string, input: object) => Promise<Record<string, unknown>>

const keepCookies = (cookies: Map<string, string>, answer: Response): void => {
  for (const line of answer.headers.getSetCookie()) {
    const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s)
    cookies.set(name, value)
  }
}

const anyAddress = (): string => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join(".")}`

/** One browser: keeps its cookies, speaks as our own pages do. */
const browserOf = (shop: string): Caller => {
  const cookies = new Map<string, string>()
  const from = anyAddress()
  return async (kind, path, input) => {
    const body = JSON.stringify({ json: input })
    const query = kind === "query" ? `?input=${encodeURIComponent(body)}` : ""
    const answer = await fetch(`${shop}/api/trpc/${path}${query}`, {
      method: kind === "query" ? "GET" : "POST",
      headers: {
        ...{ "x-haat-client": "web", origin: shop, "x-forwarded-for": from },
        ...(kind === "query" ? {} : { "content-type": "application/json" }),
        ...(cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join("=")).join("; ") } : {}),
      },
      ...(kind === "query" ? {} : { body }),
    })
    keepCookies(cookies, answer)
    const told = (await answer.json()) as {
      result?: { data: { json: Record<string, unknown> } }
      error?: unknown
    }
    if (!told.result) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(told.error)}`)
    return told.result.data.json
  }
}

/** As the order page does while the payment is on its way. */
const askAgainMs = 1000

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

/** Cart, checkout, order, payment at the gateway's page, its webhook, and the order page: what a guest goes through. */
const buy = async (shop: string, sku: string): Promise<string> => {
  const call = browserOf(shop)
  await call("mutation", "basket.add", { sku, quantity: 1 })
  const seen = await call("query", "ordering.checkout", { pincode: address.pincode, service: "standard" })
  const placed = await call("mutation", "ordering.placeAndPay", {
    ...{ idempotencyKey: newId(), cartVersion: seen.cartVersion, quoteId: seen.quoteId },
    ...{ email: "asha@example.com", address, service: "standard" },
  })
  const code = textOf(placed.code)
  await fetch(`${textOf(placed.redirectUrl)}/pay`, { method: "POST", redirect: "manual" })
  for (let tries = 0; tries < 15; tries += 1) {
    const order = await call("query", "ordering.get", { code })
    if (order.status === "PLACED") return "ok"
    await sleep(askAgainMs)
  }
  return "NOT_PLACED_IN_TIME"
}

export type GuestFigures = {
  readonly perSecond: number
  readonly cpuMs: number
  readonly failed: number
}

/** Each spends most of its time waiting for the bank: it takes as many to keep two cores busy. */
const guestsAtOnce = Number(process.env.BENCH_GUESTS ?? 64)

const measure = async (shop: RunningShop, seconds: number): Promise<GuestFigures> => {
  const skuAt = () => shelfSkus[Math.floor(Math.random() * shelfSkus.length)] ?? ""
  let firstFault = ""
  const once = () =>
    buy(shop.url, skuAt()).catch((error: unknown) => {
      firstFault ||= error instanceof Error ? error.message : "unknown"
      return "FAILED"
    })
  await sayIdle(shop)
  // Long, and without a pause behind it: a compiler still at work, or a heap that is shrunk for the pause, would be what is measured.
  await keepWaiting(guestsAtOnce, seconds * 2, once)
  const { answer: run, costs } = await costed(shop, () => keepWaiting(guestsAtOnce, seconds, once))
  sayRun(`guest checkout, ${guestsAtOnce} at a time`, run)
  sayCosts(costs, run.done)
  if (firstFault) console.log(`  first fault: ${firstFault}`)
  const failed = Object.values(run.others).reduce((sum, count) => sum + count, 0)
  const cpuMs = (costs.web + costs.MySQL) / Math.max(1, run.done)
  return { perSecond: run.perSecond, cpuMs, failed }
}

/** Whole guest checkouts over HTTP against the production build. */
export const guestCheckouts = async (seconds: number): Promise<GuestFigures> => {
  const shop = await startShop()
  try {
    return await measure(shop, seconds)
  } finally {
    await shop.stop()
  }
}
