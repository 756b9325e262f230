export type { Pricing, Quote, QuoteInput, QuoteLine } from "./pricing.model.ts"
