export { claimRows } from "./claims/claims.mysql.ts"
export { mysqlOffers } from "./offers.mysql.ts"
export { mysqlSkuPrices } from "./sku-prices.mysql.ts"
export { mysqlBuyers, mysqlWallet } from "./wallet.mysql.ts"
