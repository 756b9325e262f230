import { allocate, isMinor } from "../../shared/index.ts"
import { FREE_DELIVERY_FROM_MINOR, type Quote, type QuoteInput, type QuoteLine } from "../pricing.model.ts"
import { containedTax } from "./contained-tax.rule.ts"

type AskedLine = QuoteInput["lines"][number]

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

const wholeLine = ({ sku, quantity, unitPriceMinor }: AskedLine): number => {
  const amount = unitPriceMinor * quantity
  const sound = Number.isSafeInteger(quantity) && quantity > 0 && isMinor(unitPriceMinor) && isMinor(amount)
  if (!sound) throw new RangeError(`line ${sku}: ${quantity} × ${unitPriceMinor} is not an amount of paise`)
  return amount
}

const priceLine = (line: AskedLine, lineMinor: number, discountMinor: number): QuoteLine => ({
  sku: line.sku,
  quantity: line.quantity,
  unitPriceMinor: line.unitPriceMinor,
  unitMrpMinor: line.unitMrpMinor,
  lineMinor,
  discountMinor,
  taxMinor: containedTax(lineMinor - discountMinor, line.gstRatePercent),
  gstRatePercent: line.gstRatePercent,
})

/** What delivery costs: the standard service is free from a threshold of items on. */
const deliveryOf = ({ deliveryMinor, service }: QuoteInput, itemsMinor: number): number =>
  service === "standard" && itemsMinor >= FREE_DELIVERY_FROM_MINOR ? 0 : deliveryMinor

/**
 * Prices lines to the paisa: parts add up to the totals exactly, a discount is spread by largest remainder and
 * never exceeds the items, GST is the part contained in what is charged for each line.
 */
export const priceLines = (input: QuoteInput): Omit<Quote, "id"> => {
  const amounts = input.lines.map(wholeLine)
  const itemsMinor = sum(amounts)
  const discountMinor = Math.min(input.discountMinor ?? 0, itemsMinor)
  const discounts = allocate(discountMinor, amounts)
  const lines = input.lines.map((line, index) => priceLine(line, amounts[index] ?? 0, discounts[index] ?? 0))
  const deliveryMinor = deliveryOf(input, itemsMinor)
  return {
    currency: "INR",
    lines,
    itemsMinor,
    discountMinor,
    deliveryMinor,
    taxMinor: sum(lines.map(({ taxMinor }) => taxMinor)),
    totalMinor: itemsMinor - discountMinor + deliveryMinor,
  }
}

/** Everything a buyer agrees to with a quote, as one canonical text; its digest is the quote's id. */
export const quoteFacts = (quote: Omit<Quote, "id">): string =>
  JSON.stringify([
    "quote.v1",
    quote.currency,
    [...quote.lines]
      .sort((a, b) => (a.sku < b.sku ? -1 : 1))
      .map((line) => [
        line.sku,
        line.quantity,
        line.unitPriceMinor,
        line.discountMinor,
        line.taxMinor,
        line.gstRatePercent,
      ]),
    quote.deliveryMinor,
    quote.totalMinor,
  ])
