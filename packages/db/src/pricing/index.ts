export { mysqlSkuPrices } from "./sku-prices.mysql.ts"
