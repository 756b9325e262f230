import type { Ordering, PlaceInput } from "@haat/domain/ordering"
import { newId } from "@haat/platform/ids"
import { keepWaiting, type Run } from "./waiting.ts"
import { type Buyer, makeBuyers, pincodeOf } from "./world.ts"

const addressIn = (pincode: string): PlaceInput["address"] => ({
  ...{ name: "Asha Rao", phone: "9876543210", line1: "12, 3rd Cross", line2: "", landmark: "" },
  ...{ pincode, city: "Bengaluru", state: "Karnataka" },
})

const shopperOf = ({ visitorId }: Buyer) => ({ visitorId, customerId: null })

/** What buyers of each SKU agree to: one checkout each, as everybody sees the same price there. */
export const agreeOn = async (
  ordering: Pick<Ordering, "checkout">,
  skus: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const buyers = await makeBuyers(skus.length, skus)
  const quotes = new Map<string, string>()
  const work = [...buyers]
  const asker = async () => {
    for (let buyer = work.pop(); buyer; buyer = work.pop()) {
      const pincode = pincodeOf(buyer.sku)
      const checkout = await ordering.checkout({ shopper: shopperOf(buyer), pincode, service: "standard" })
      if (!checkout.ok) throw new Error(`checkout was refused: ${JSON.stringify(checkout.error)}`)
      quotes.set(buyer.sku, checkout.value.quoteId)
    }
  }
  await Promise.all(Array.from({ length: 64 }, asker))
  return quotes
}

export type PlaceLoad = {
  readonly callers: number
  readonly seconds: number
  readonly skus: readonly string[]
  readonly quotes: ReadonlyMap<string, string>
  /** Carts to prepare; the run ends early when they are used up. */
  readonly carts: number
}

/** Haat's own use case: the cart, prices, promises and stock read, the order decided and written. */
export const placeOrders = async (ordering: Pick<Ordering, "place">, load: PlaceLoad): Promise<Run> => {
  const buyers = [...(await makeBuyers(load.carts, load.skus))]
  return keepWaiting(load.callers, load.seconds, async () => {
    const buyer = buyers.pop()
    if (!buyer) return null
    const placed = await ordering.place({
      shopper: shopperOf(buyer),
      idempotencyKey: newId(),
      cartVersion: 1,
      quoteId: load.quotes.get(buyer.sku) ?? "",
      email: "asha@example.com",
      address: addressIn(pincodeOf(buyer.sku)),
      service: "standard",
    })
    return placed.ok ? "ok" : placed.error.code
  })
}
