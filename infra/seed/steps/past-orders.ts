import type { Cart } from "@haat/domain/basket"
import type { Ordering, OrderView } from "@haat/domain/ordering"
import { createAuth } from "@haat/runtime/auth"
import { createOrdering } from "@haat/runtime/ordering"
import { createPayment } from "@haat/runtime/payment"
import { clients } from "@haat/runtime/shared"
import { createShop, type Shop } from "@haat/runtime/shop"
import type { Report } from "../../terminal/progress.ts"
import { archiveBank } from "../orders/archive-bank.ts"
import { type PastOrder, pastOrders } from "../orders/past.ts"
import { codeOf, uuidAt } from "../orders/stamps.ts"
import { demoUsers } from "./people.ts"

const address = {
  name: "Asha Rao",
  phone: "9845012345",
  line1: "14, Residency Road",
  line2: "Ashok Nagar",
  landmark: "",
  pincode: "560001",
  city: "Bengaluru",
  state: "Karnataka",
}
const minute = 60_000
const day = 86_400_000

const dateOf = ({ daysAgo, minuteOfDay }: PastOrder): Date =>
  new Date(Math.floor(Date.now() / day) * day - daysAgo * day + minuteOfDay * minute)

/** SKUs that are live, in stock and deliverable: always the same ones of the same world. */
const pickSkus = async ({ catalog, pricing, inventory }: Shop): Promise<readonly string[]> => {
  const products = await catalog.getProducts(await catalog.listProductIds(null, 300))
  const live = products.filter(({ state }) => state === "live").slice(0, 150)
  const skus = live.flatMap(({ variants }) => variants.slice(0, 1).map(({ sku }) => sku))
  const priced = new Set((await pricing.pricesOf(skus)).map(({ productId }) => productId))
  await pricing.copyProducts(live.flatMap(({ id }) => (priced.has(id) ? [] : [id])))
  const levels = await inventory.availabilityOf(skus)
  return levels
    .filter(({ warehouses }) => warehouses.some(({ available }) => available >= 10))
    .map(({ sku }) => sku)
}

type Scene = {
  readonly ordering: Ordering
  readonly bank: ReturnType<typeof archiveBank>
  readonly pass: (minutes: number) => void
  readonly viewer: {
    readonly shopper: { readonly visitorId: string; readonly customerId: string }
    readonly accessToken: null
  }
}

type World = { readonly shop: Shop; readonly customerId: string; readonly skus: readonly string[] }

const sceneOf = ({ shop, customerId, skus }: World, past: PastOrder): Scene => {
  const shopper = { visitorId: `seed-${customerId}`, customerId }
  const bank = archiveBank()
  let now = dateOf(past)
  let made = 0
  const next = () => {
    made += 1
    return `${past.key}:${made}`
  }
  const start = (past.daysAgo * 7) % Math.max(1, skus.length - past.quantities.length)
  const lines = past.quantities.map((quantity, index) => {
    const sku = skus[start + index]
    if (sku === undefined) throw new Error("the world has too few products in stock for past orders")
    return { sku, quantity, addedPriceMinor: 0, addedAt: now }
  })
  const cart: Cart = {
    id: `${past.key}-${customerId}`.slice(0, 64),
    ownerKey: `c:${customerId}`,
    version: 1,
    lines,
  }
  const { delivery, inventory, pricing } = shop
  const ordering = createOrdering(
    clients,
    { basket: { getCart: async () => cart }, delivery, inventory, pricing },
    {
      clock: { now: () => now },
      ids: {
        uuid: () => uuidAt(now, `${customerId}:${next()}`),
        code: () => codeOf(`${customerId}:${past.key}`),
      },
      gateways: new Map([["archive", bank.gateway]]),
      policy: past.ending === "expired" ? { holdMs: 0 } : past.ending === "failed" ? { maxAttempts: 1 } : {},
    },
  )
  const pass = (minutes: number) => {
    now = new Date(now.getTime() + minutes * minute)
  }
  return { ordering, bank, pass, viewer: { shopper, accessToken: null } }
}

const place = async ({ ordering, viewer }: Scene, past: PastOrder): Promise<OrderView> => {
  const { shopper } = viewer
  const checkout = await ordering.checkout({ shopper, pincode: address.pincode, service: past.service })
  if (!checkout.ok) throw new Error(`${past.key} can't be checked out: ${JSON.stringify(checkout.error)}`)
  const { quoteId, cartVersion } = checkout.value
  const rest = { email: "shopper@haat.example", address, service: past.service }
  const placed = await ordering.place({ shopper, idempotencyKey: past.key, quoteId, cartVersion, ...rest })
  if (!placed.ok) throw new Error(`${past.key} can't be placed: ${JSON.stringify(placed.error)}`)
  return placed.value
}

const tryToPay = async (scene: Scene, code: string, outcome: "captured" | "declined"): Promise<void> => {
  const { ordering, bank, pass, viewer } = scene
  pass(2)
  const paid = await ordering.pay(code, viewer, `pay-${code}-${outcome}`)
  if (!paid.ok) throw new Error(`order ${code} can't be paid: ${JSON.stringify(paid.error)}`)
  pass(1)
  const reason = outcome === "declined" ? "The bank declined the payment" : null
  await ordering.settle(bank.factOf(paid.value.attemptId, outcome, reason))
}

const cancel = async (
  { ordering, pass, viewer }: Scene,
  code: string,
  afterMinutes: number,
): Promise<void> => {
  pass(afterMinutes)
  const cancelled = await ordering.cancel(code, viewer)
  if (!cancelled.ok) throw new Error(`order ${code} can't be cancelled: ${JSON.stringify(cancelled.error)}`)
}

const live = async (scene: Scene, past: PastOrder): Promise<void> => {
  const { id, code, status } = await place(scene, past)
  if (status !== "RESERVED") return
  if (past.ending === "retried" || past.ending === "failed") await tryToPay(scene, code, "declined")
  if (["placed", "retried", "refunded"].includes(past.ending)) await tryToPay(scene, code, "captured")
  if (past.ending === "refunded") await cancel(scene, code, 90)
  if (past.ending === "cancelled") await cancel(scene, code, 3)
  if (past.ending === "expired") {
    scene.pass(10)
    await scene.ordering.expireOrder(id)
  }
}

const isMade = async (scene: Scene, { key }: PastOrder, customerId: string): Promise<boolean> =>
  (await scene.ordering.getOrder(codeOf(`${customerId}:${key}`), scene.viewer)).ok

/** A dozen past orders of the demo shopper, through the same steps as any order, with the clock set back. */
export const seedPastOrders = async (report: Report): Promise<void> => {
  const shop = createShop(clients)
  const [shopper] = demoUsers
  if (!shopper) throw new Error("the demo has no shopper")
  const customerId = await createAuth().enroll(shopper)
  const skus = await pickSkus(shop)
  for (const [index, past] of pastOrders.entries()) {
    report(`${index + 1} of ${pastOrders.length}`)
    const scene = sceneOf({ shop, customerId, skus }, past)
    if (await isMade(scene, past, customerId)) continue
    await live(scene, past)
    const payment = createPayment(clients, {
      settle: scene.ordering.settle,
      gateways: new Map([["archive", scene.bank.gateway]]),
    })
    if (past.ending === "refunded") await payment.submitRefunds(100)
  }
}
