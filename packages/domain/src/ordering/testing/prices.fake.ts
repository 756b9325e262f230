import { err, ok } from "../../shared/index.ts"
import type { TenderHold } from "../facts.model.ts"
import type { PlanHolds, Prices } from "../ports.ts"
import type { Books } from "./books.fake.ts"
import { rowOf } from "./stock.fake.ts"

const price = 10_000

/** A gift card's code is what it can pay. */
const vouchersOf = (totalMinor: number, coupon: string | null, giftCards: readonly string[]) => {
  const tenders: TenderHold[] = giftCards.map((code) => ({
    kind: "gift-card",
    ref: code,
    amountMinor: Math.min(totalMinor, Number(code)),
  }))
  const used: TenderHold[] = coupon === null ? [] : [{ kind: "coupon", ref: coupon, amountMinor: 0 }]
  const told = { name: "Coupon", couponCode: coupon, on: "items" as const, savedMinor: 0 }
  return {
    ...{ adjustments: coupon === null ? [] : [told], coupon: null, refusedGiftCards: [] },
    tenders: tenders.map(({ amountMinor }) => ({ kind: "gift-card" as const, label: "card", amountMinor })),
    payableMinor: totalMinor - tenders.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
    claims: [...tenders, ...used],
  }
}

/** Everything costs a hundred rupees; "unknown" and "withdrawn" are what they say. */
export const prices: Prices = {
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
  quote: async ({ lines, deliveryMinor, coupon, giftCards }) => {
    const itemsMinor = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
    return {
      id: `quote:${lines.map(({ sku, quantity }) => `${sku}*${quantity}`).join(",")}:${deliveryMinor}:${coupon ?? ""}:${giftCards.join()}`,
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
      ...vouchersOf(itemsMinor + deliveryMinor, coupon, giftCards),
    }
  },
}

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
