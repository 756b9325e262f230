import { isMinor } from "../../shared/index.ts"
import { chooseOffers } from "../offers/choose-offers.rule.ts"
import type { Adjustment, CouponOffer, Offer, OfferFacts } from "../offers/offer.model.ts"
import { FREE_DELIVERY_FROM_MINOR, type QuoteInput, type QuoteLine } from "../pricing.model.ts"
import { splitTenders } from "../tenders/split-tenders.rule.ts"
import type { Funds } from "../tenders/tender.model.ts"
import { containedTax } from "./contained-tax.rule.ts"
import type { PricedQuote } from "./quote-facts.rule.ts"

type AskedLine = QuoteInput["lines"][number]

/** All that a price follows from. */
export type PriceFacts = {
  readonly input: Pick<QuoteInput, "lines" | "deliveryMinor" | "service">
  readonly automatic: readonly Offer[]
  readonly coupon: CouponOffer | null
  readonly context: Pick<OfferFacts, "region" | "shopper" | "now">
  readonly funds: readonly Funds[]
}

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

/** The standard service is free from a threshold of items on, before discounts. */
const waiver = ({ deliveryMinor, service }: PriceFacts["input"], itemsMinor: number): Adjustment | null =>
  service === "standard" && itemsMinor >= FREE_DELIVERY_FROM_MINOR && deliveryMinor > 0
    ? {
        ...{ offerId: null, version: 0, couponCode: null, on: "delivery" },
        name: `Free delivery from ₹${FREE_DELIVERY_FROM_MINOR / 100}`,
        savedMinor: deliveryMinor,
      }
    : null

const offerLines = (lines: readonly AskedLine[]) =>
  lines.map(({ sku, quantity, unitPriceMinor, categoryPath = [] }) => ({
    sku,
    quantity,
    unitPriceMinor,
    categoryPath,
  }))

/** What offers are decided on: the lines, and delivery as far as it isn't waived for everybody. */
export const quotePrices = (input: PriceFacts["input"]): Pick<OfferFacts, "lines" | "deliveryMinor"> => {
  const waived = waiver(input, sum(input.lines.map(wholeLine)))
  return { lines: offerLines(input.lines), deliveryMinor: waived ? 0 : input.deliveryMinor }
}

/**
 * Prices lines to the paisa: parts add up to the totals exactly, offers are spread over the lines they are about and
 * never exceed them, GST is the part contained in what is charged for each line. Rewards and gift cards lower what is
 * left to pay, not the total.
 */
export const priceOrder = ({ input, automatic, coupon, context, funds }: PriceFacts): PricedQuote => {
  const amounts = input.lines.map(wholeLine)
  const itemsMinor = sum(amounts)
  const waived = waiver(input, itemsMinor)
  const prices = quotePrices(input)
  const chosen = chooseOffers(automatic, coupon, { ...context, ...prices })
  const lines = input.lines.map((line, index) =>
    priceLine(line, amounts[index] ?? 0, chosen.lineDiscounts[index] ?? 0),
  )
  const discountMinor = sum(chosen.lineDiscounts)
  const deliveryMinor = prices.deliveryMinor - chosen.deliveryDiscountMinor
  const totalMinor = itemsMinor - discountMinor + deliveryMinor
  const tenders = splitTenders(totalMinor, funds)
  return {
    currency: "INR",
    lines,
    itemsMinor,
    discountMinor,
    deliveryMinor,
    taxMinor: sum(lines.map(({ taxMinor }) => taxMinor)),
    totalMinor,
    adjustments: [...chosen.adjustments, ...(waived ? [waived] : [])],
    coupon: chosen.coupon,
    tenders,
    payableMinor: totalMinor - sum(tenders.map(({ amountMinor }) => amountMinor)),
  }
}
