import type { Cart } from "../basket.model.ts"
import type { CartCache, Carts, Shelf, Till, Wishes } from "../ports.ts"
import { shelfItem } from "./basket.builder.ts"

/** Carts and wishes in memory, with the same promises as the real ones. */
export const createFakeCarts = (): Carts & { readonly wishes: Wishes } => {
  const kept = new Map<string, Cart>()
  const wished = new Map<string, readonly string[]>()
  const facts = new Set<string>()
  const moves: { readonly from: Cart; readonly toKey: string }[] = []
  const at = (ownerKey: string): Cart => kept.get(ownerKey) ?? { id: "", ownerKey, version: 0, lines: [] }
  const write = (cart: Cart, lines: Cart["lines"]): Cart => {
    const next = { ...cart, id: cart.id || `cart-${cart.ownerKey}`, version: cart.version + 1, lines }
    kept.set(cart.ownerKey, next)
    return next
  }
  return {
    load: async (ownerKey) => at(ownerKey),
    change: async (ownerKey, decide) => {
      const cart = at(ownerKey)
      const decided = decide(cart)
      if (!decided.ok) return decided
      return { ok: true, value: decided.value === cart.lines ? cart : write(cart, decided.value) }
    },
    clear: async ({ ownerKey, cartVersion, fact }, take) => {
      if (facts.has(fact)) return null
      facts.add(fact)
      const since = cartVersion ?? Number.POSITIVE_INFINITY
      const move = moves.find(({ from }) => from.ownerKey === ownerKey && from.version >= since)
      const cart = at(move?.toKey ?? ownerKey)
      const lines = take(cart.lines, move?.from.lines ?? null)
      return lines === cart.lines ? null : write(cart, lines)
    },
    merge: async (fromKey, toKey, combine) => {
      const [from, to] = [at(fromKey), at(toKey)]
      const wishes = wished.get(fromKey) ?? []
      wished.set(toKey, [...new Set([...(wished.get(toKey) ?? []), ...wishes])])
      wished.delete(fromKey)
      if (from.lines.length === 0) return null
      moves.push({ from, toKey })
      return { from: write(from, []), to: write(to, combine(from.lines, to.lines)) }
    },
    wishes: {
      list: async (ownerKey) => wished.get(ownerKey) ?? [],
      set: async (ownerKey, productId, on) => {
        const others = (wished.get(ownerKey) ?? []).filter((id) => id !== productId)
        wished.set(ownerKey, on ? [productId, ...others] : others)
      },
    },
  }
}

export const createFakeCartCache = (): CartCache => {
  const kept = new Map<string, Cart>()
  return {
    get: async (ownerKey) => kept.get(ownerKey) ?? null,
    put: async (cart) => {
      if ((kept.get(cart.ownerKey)?.version ?? 0) < cart.version) kept.set(cart.ownerKey, cart)
    },
    drop: async (ownerKey, belowVersion) => {
      if ((kept.get(ownerKey)?.version ?? belowVersion) < belowVersion) kept.delete(ownerKey)
    },
  }
}

type Counted = { readonly itemsOf: number; readonly supplyOf: number; readonly availableOf: number }

/** A shelf with this many of each SKU, all of it deliverable, that counts the questions it was asked. */
export const createFakeShelf = (
  stock: Readonly<Record<string, number>>,
): Shelf & { readonly questions: () => Counted } => {
  const asked = { itemsOf: 0, supplyOf: 0, availableOf: 0 }
  const arrival = { earliest: "2026-11-24", latest: "2026-11-25" }
  return {
    questions: () => ({ ...asked }),
    itemsOf: async (skus) => {
      asked.itemsOf += 1
      return skus.filter((sku) => sku in stock).map((sku) => shelfItem({ sku }))
    },
    availableOf: async (skus) => {
      asked.availableOf += 1
      return new Map(skus.map((sku) => [sku, stock[sku] ?? 0]))
    },
    supplyOf: async (lines) => {
      asked.supplyOf += 1
      return {
        service: "standard",
        parcels: [{ number: 1, ...arrival, feeMinor: 4900 }],
        lines: lines.map(({ sku }) => {
          const available = stock[sku] ?? 0
          const sent = available > 0 ? { arrival, parcels: [1] } : { arrival: null, parcels: [] }
          return { sku, available, deliverable: available, sendable: available, ...sent }
        }),
      }
    },
  }
}

export const createFakeTill = (freeDeliveryFromMinor = 49_900): Till => ({
  freeDeliveryFromMinor,
  total: async (lines, asked) => {
    const itemsMinor = lines.reduce((sum, line) => sum + line.unitPriceMinor * line.quantity, 0)
    const deliveryMinor = itemsMinor >= freeDeliveryFromMinor ? 0 : asked
    const offers = { discountMinor: 0, adjustments: [], coupon: null, coupons: [] }
    return { itemsMinor, deliveryMinor, totalMinor: itemsMinor + deliveryMinor, ...offers }
  },
})
