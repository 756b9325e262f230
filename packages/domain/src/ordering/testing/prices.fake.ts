import { err, ok } from "../../shared/index.ts"
import type { PlanHolds, Prices } from "../ports.ts"
import type { Books } from "./stores.fake.ts"

const price = 10_000

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
  quote: async ({ lines, deliveryMinor }) => {
    const itemsMinor = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
    return {
      id: `quote:${lines.map(({ sku, quantity }) => `${sku}*${quantity}`).join(",")}:${deliveryMinor}`,
      lines: lines.map(({ sku, quantity, unitPriceMinor }) => ({
        ...{
          sku,
          quantity,
          unitPriceMinor,
          lineMinor: quantity * unitPriceMinor,
          discountMinor: 0,
          taxMinor: 0,
        },
      })),
      ...{ itemsMinor, discountMinor: 0, deliveryMinor, taxMinor: 0, totalMinor: itemsMinor + deliveryMinor },
    }
  },
}

/** All from one warehouse. */
export const planOver =
  (books: Books): PlanHolds =>
  async ({ lines, candidates }) => {
    const left = (sku: string) => {
      const { onHand, reserved, allocated } = books.stock.get(sku) ?? { onHand: 0, reserved: 0, allocated: 0 }
      return onHand - reserved - allocated
    }
    const short = lines.filter(({ sku, quantity }) => left(sku) < quantity)
    const tell = ({ sku, quantity }: (typeof lines)[number]) => ({
      sku,
      wanted: quantity,
      available: left(sku),
    })
    if (short.length > 0) return err({ code: "OUT_OF_STOCK", lines: short.map(tell) })
    return ok(
      lines.map(({ sku, quantity }) => ({ sku, quantity, warehouseId: candidates[0]?.warehouseId ?? "" })),
    )
  }
