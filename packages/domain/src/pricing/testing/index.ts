export { conditionsOf, couponOf, offerFacts, offerLine, offerOf } from "./offer.builder.ts"
export { priceOf } from "./sku-price.builder.ts"
export { skuPricesContract } from "./sku-prices.contract.ts"
export { fakeSkuPrices } from "./sku-prices.fake.ts"
