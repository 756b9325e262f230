export type { Digest, PricedProduct, ProductReader, SkuPrices } from "./ports.ts"
export {
  FREE_DELIVERY_FROM_MINOR,
  type Pricing,
  type Quote,
  type QuoteInput,
  type QuoteLine,
  type SkuPrice,
} from "./pricing.model.ts"
export { makeQuote } from "./quotes/quote.use-case.ts"
export { makeCopyProduct } from "./skus/copy-product.use-case.ts"
