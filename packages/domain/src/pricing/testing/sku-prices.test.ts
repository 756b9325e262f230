import { skuPricesContract } from "./sku-prices.contract.ts"
import { fakeSkuPrices } from "./sku-prices.fake.ts"

const one = fakeSkuPrices()
skuPricesContract(async () => one, "contract")
