import { err, ok } from "../../shared/index.ts"
import type { TenderHold } from "../facts.model.ts"
import type { PlanHolds, Prices } from "../ports.ts"
import type { Books } from "./books.fake.ts"
import { rowOf } from "./stock.fake.ts"
import { type Purses, usesOf } from "./tenders.fake.ts"

const price = 10_000

export type Fund = {
  readonly accountId: string
  readonly kind: "gift-card" | "rewards"
  readonly label: string
  readonly availableMinor: number
}
/** What each account pays of a total: pricing's own rule, given by who may know both rooms. */
export type SplitTenders = (
  totalMinor: number,
  funds: readonly Fund[],
) => readonly { readonly accountId: string; readonly kind: Fund["kind"]; readonly amountMinor: number }[]

const inOrder: SplitTenders = (totalMinor, funds) => {
  let left = totalMinor
  return funds.flatMap(({ accountId, kind, availableMinor }) => {
    const amountMinor = Math.min(left, availableMinor)
    left -= amountMinor
    return amountMinor > 0 ? [{ accountId, kind, amountMinor }] : []
  })
}

type Asked = Pick<Parameters<Prices["quote"]>[0], "buyer" | "coupon" | "giftCards" | "useRewards">

/** A card that is no account has as much on it as its code says. */
const fundsOf = (books: Purses, { buyer, giftCards, useRewards }: Asked): readonly Fund[] => {
  const free = (accountId: string): number => {
    const account = books.accounts.get(accountId)
    return account ? account.balanceMinor - account.heldMinor : Number(accountId) || 0
  }
  const cards = giftCards.map((code) => ({ accountId: code, kind: "gift-card" as const }))
  const own = { accountId: `rewards:${buyer.customerId}`, kind: "rewards" as const }
  const named = useRewards && buyer.customerId !== null ? [own, ...cards] : cards
  return named.map((one) => ({ ...one, label: one.kind, availableMinor: free(one.accountId) }))
}

/** A coupon that is used up, or by this person, counts for nothing; who isn't known yet is believed. */
const couponOf = (books: Purses, { buyer, coupon }: Asked): string | null => {
  const found = coupon === null ? undefined : books.coupons.get(coupon)
  if (!found || coupon === null) return coupon
  const isLeft = found.remaining > 0 && usesOf(books, buyer.email, coupon) < found.perPerson
  return isLeft ? coupon : null
}

const vouchersOf = (totalMinor: number, parts: ReturnType<SplitTenders>, coupon: string | null) => {
  const tenders: TenderHold[] = parts.map(({ accountId: ref, kind, amountMinor }) => ({
    kind,
    ref,
    amountMinor,
  }))
  const used: TenderHold[] = coupon === null ? [] : [{ kind: "coupon", ref: coupon, amountMinor: 0 }]
  const told = { name: "Coupon", couponCode: coupon, on: "items" as const, savedMinor: 0 }
  return {
    ...{ adjustments: coupon === null ? [] : [told], coupon: null, refusedGiftCards: [] },
    tenders: tenders.map(({ kind, amountMinor }) => ({
      kind: kind as Fund["kind"],
      label: kind,
      amountMinor,
    })),
    payableMinor: totalMinor - tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    claims: [...tenders, ...used],
  }
}

/** Everything costs a hundred rupees; "unknown" and "withdrawn" are what they say. */
export const pricesOver = (books: Purses, split: SplitTenders = inOrder): Prices => ({
  pricesOf: async (skus) =>
    skus
      .filter((sku) => sku !== "unknown")
      .map((sku) => ({
        ...{
          sku,
          productId: `p-${sku}`,
          slug: sku,
          title: `The ${sku}`,
          supplierName: "Chai & Co.",
          options: {},
          imageUrl: null,
        },
        ...{
          priceMinor: price,
          mrpMinor: price,
          gstRatePercent: 18,
          state: sku === "withdrawn" ? "withdrawn" : "live",
        },
      })),
  quote: async ({ lines, deliveryMinor, ...asked }) => {
    const itemsMinor = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
    const parts = split(itemsMinor + deliveryMinor, fundsOf(books, asked))
    const coupon = couponOf(books, asked)
    const paid = parts.map(({ accountId, amountMinor }) => `${accountId}=${amountMinor}`)
    return {
      id: `quote:${lines.map(({ sku, quantity }) => `${sku}*${quantity}`).join(",")}:${deliveryMinor}:${coupon ?? ""}:${paid.join()}`,
      lines: lines.map(({ sku, quantity, unitPriceMinor }) => ({
        ...{
          sku,
          quantity,
          unitPriceMinor,
          unitMrpMinor: unitPriceMinor,
          lineMinor: quantity * unitPriceMinor,
          discountMinor: 0,
          taxMinor: 0,
        },
      })),
      ...{ itemsMinor, discountMinor: 0, deliveryMinor, taxMinor: 0, totalMinor: itemsMinor + deliveryMinor },
      ...vouchersOf(itemsMinor + deliveryMinor, parts, coupon),
    }
  },
})

export const prices: Prices = pricesOver({
  accounts: new Map(),
  entries: new Map(),
  coupons: new Map(),
  purses: new Map(),
})

/** As the real allocation, over what the books say is left. */
export const planOver =
  (books: Books): PlanHolds =>
  async ({ lines, candidates }) => {
    const skus = [...new Set(lines.map(({ sku }) => sku))]
    const wanted = skus.map((sku) => ({
      sku,
      quantity: lines.reduce((sum, line) => sum + (line.sku === sku ? line.quantity : 0), 0),
    }))
    const left = (sku: string, warehouseId: string) => {
      const level = books.stock.get(rowOf({ sku, warehouseId }))
      return level ? level.onHand - level.reserved - level.allocated : 0
    }
    const all = (sku: string) => candidates.reduce((sum, { warehouseId }) => sum + left(sku, warehouseId), 0)
    const short = wanted.filter(({ sku, quantity }) => all(sku) < quantity)
    const anywhere = (sku: string) =>
      [...books.stock.keys()]
        .filter((row) => row.split("@")[0] === sku)
        .reduce((sum, row) => sum + left(sku, row.split("@")[1] ?? "WH-BLR"), 0)
    const tell = ({ sku, quantity }: (typeof wanted)[number]) => {
      const elsewhere = anywhere(sku) - all(sku)
      return { sku, wanted: quantity, available: all(sku), ...(elsewhere > 0 ? { elsewhere } : {}) }
    }
    if (short.length > 0) return err({ code: "OUT_OF_STOCK", lines: short.map(tell) })
    const holds = wanted.flatMap(({ sku, quantity }) => {
      let missing = quantity
      return candidates.flatMap(({ warehouseId }) => {
        const part = Math.min(missing, left(sku, warehouseId))
        missing -= part
        return part > 0 ? [{ sku, warehouseId, quantity: part }] : []
      })
    })
    const considered = holds.map(({ warehouseId, quantity: units }) => ({ warehouseId, units }))
    return ok({ holds, why: { considered, instead: [] } })
  }
