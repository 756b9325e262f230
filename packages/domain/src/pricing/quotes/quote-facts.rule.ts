import type { Quote } from "../pricing.model.ts"

export type PricedQuote = Omit<Quote, "id" | "claims" | "refusedGiftCards">

/**
 * Everything a buyer agrees to with a quote, as one canonical text; its digest is the quote's id. Offers stand in it
 * with their versions, the coupon with its code, each tender with its amount.
 */
export const quoteFacts = (quote: PricedQuote): string =>
  JSON.stringify([
    "quote.v2",
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
    quote.adjustments.map(({ offerId, version, couponCode, savedMinor }) => [
      offerId,
      version,
      couponCode,
      savedMinor,
    ]),
    quote.tenders.map(({ accountId, amountMinor }) => [accountId, amountMinor]),
    quote.payableMinor,
  ])
