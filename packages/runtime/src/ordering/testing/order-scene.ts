import { type AuditFinding, runAudit } from "@haat/db/audit"
import type { Cart } from "@haat/domain/basket"
import type { Checkout, Ordering, OrderingPolicy, OrderView, PlaceInput } from "@haat/domain/ordering"
import type { GatewayFact } from "@haat/domain/payment"
import { fakeGateway } from "@haat/domain/payment/testing"
import { ownerKey, type Shopper } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { clients } from "../../shared/index.ts"
import { address, type Doors, openDoors, stockUp } from "./order-doors.ts"
import { ownBook, ownProvider } from "./own-sweeps.ts"

export type Stock = Readonly<Record<string, Readonly<Record<string, number>>>>

export type Buyer = { readonly shopper: Shopper; readonly cart: Cart }

/** Goods on the shelves under names of their own, and buyers who want them. */
export const furnish = async (doors: Doors, carts: Map<string, Cart>, stock: Stock) => {
  const prefix = newId().slice(-12).toUpperCase()
  const skuOf = (name: string) => `${prefix}-${name}`
  for (const [name, shelf] of Object.entries(stock)) await stockUp(doors, skuOf(name), shelf)

  const buyer = (lines: Readonly<Record<string, number>>, owner = newId()): Buyer => {
    const shopper = { visitorId: owner, customerId: null }
    const before = carts.get(ownerKey(shopper))
    const cart: Cart = {
      id: before?.id ?? newId(),
      ownerKey: ownerKey(shopper),
      version: (before?.version ?? 0) + 1,
      lines: Object.entries(lines).map(([name, quantity]) => ({
        sku: skuOf(name),
        quantity,
        addedPriceMinor: 19_900,
        addedAt: new Date(0),
      })),
    }
    carts.set(ownerKey(shopper), cart)
    return { shopper, cart }
  }
  return { prefix, skuOf, buyer, carts }
}

/** A shop on the real database with its own SKUs, whose sweeps take its own rows; carts, delivery and the gateway are in memory. */
export const openScene = async (
  stock: Stock,
  policy: Partial<OrderingPolicy> = {},
  others: Pick<Parameters<typeof openDoors>[1] & {}, "sellers" | "gateSeesCarts"> = {},
) => {
  const provider = ownProvider()
  const bank = fakeGateway(provider, newId())
  const carts = new Map<string, Cart>()
  const gateways = new Map([[provider, bank.gateway]])
  const doors = openDoors(carts, { ...others, policy, gateways, book: ownBook(carts) })
  return { ...doors, ...(await furnish(doors, carts, stock)), bank }
}

/** What the scene's bank tells, as its webhook. */
export const signedWebhook = ({ gateway }: Pick<Scene["bank"], "gateway">, fact: GatewayFact) => {
  const rawBody = JSON.stringify(fact)
  return { provider: gateway.provider, rawBody, signature: `signed:${rawBody}` }
}

/** Names of everything that belongs to the scene: SKUs, carts, orders, attempts. */
export const namesOf = async ({
  prefix,
  carts,
}: Pick<Scene, "prefix" | "carts">): Promise<ReadonlySet<string>> => {
  const rows = await clients.mysql().rows<{ id: string; cart_id: string; attempt_id: string | null }>(
    `SELECT DISTINCT o.id, o.cart_id, a.id AS attempt_id FROM ordering_line l
     JOIN ordering_order o ON o.id = l.order_id LEFT JOIN payment_attempt a ON a.order_id = o.id
     WHERE l.sku LIKE ?`,
    [`${prefix}-%`],
  )
  const ids = rows.flatMap(({ id, cart_id: cart, attempt_id: attempt }) => [
    id,
    cart,
    ...(attempt ? [attempt] : []),
  ])
  return new Set([...ids, ...[...carts.values()].map(({ id }) => id)])
}

/** Whether a row of the audit is about these scenes; the database is shared with other tests. */
export const concerningScenes = async (...scenes: readonly Pick<Scene, "prefix" | "carts">[]) => {
  const names = new Set((await Promise.all(scenes.map(namesOf))).flatMap((some) => [...some]))
  const prefixes = scenes.map(({ prefix }) => `${prefix}-`)
  const isOurs = (value: unknown) =>
    typeof value === "string" && (names.has(value) || prefixes.some((prefix) => value.startsWith(prefix)))
  return (row: Readonly<Record<string, unknown>>) => Object.values(row).some(isOurs)
}

/** The sentences of the audit that the scenes' rows break. */
export const brokenRules = async (
  ...scenes: readonly Pick<Scene, "prefix" | "carts">[]
): Promise<readonly AuditFinding[]> => {
  const concerning = await concerningScenes(...scenes)
  const findings = await runAudit(clients.mysql(), { atRest: true, concerning })
  return findings.filter(({ rows }) => rows > 0)
}

export type Scene = Awaited<ReturnType<typeof openScene>>

export const checkOut = async (ordering: Ordering, { shopper }: Buyer): Promise<Checkout> => {
  const answer = await ordering.checkout({ shopper, pincode: address.pincode, service: "standard" })
  if (!answer.ok) throw new Error(`checkout was refused: ${JSON.stringify(answer.error)}`)
  return answer.value
}

export const placeInputOf = (
  buyer: Buyer,
  checkout: Pick<Checkout, "quoteId">,
  key = newId(),
): PlaceInput => ({
  shopper: buyer.shopper,
  idempotencyKey: key,
  cartVersion: buyer.cart.version,
  quoteId: checkout.quoteId,
  email: "asha@example.com",
  address,
  service: "standard",
})

/** Checks out and places; throws when refused. */
export const placeFor = async (ordering: Ordering, buyer: Buyer): Promise<OrderView> => {
  const placed = await ordering.place(placeInputOf(buyer, await checkOut(ordering, buyer)))
  if (!placed.ok) throw new Error(`place was refused: ${JSON.stringify(placed.error)}`)
  return placed.value
}

export const viewerOf = ({ shopper }: Buyer) => ({ shopper, accessToken: null })

/** Opens a payment attempt; throws when refused. */
export const payFor = async (ordering: Ordering, buyer: Buyer, code: string): Promise<string> => {
  const paid = await ordering.pay(code, viewerOf(buyer), newId())
  if (!paid.ok) throw new Error(`pay was refused: ${JSON.stringify(paid.error)}`)
  return paid.value.attemptId
}
