import { skuPricesContract } from "@haat/domain/pricing/testing"
import { newId } from "@haat/platform/ids"
import { afterAll } from "vitest"
import { createMysql } from "../shared/index.ts"
import { mysqlSkuPrices } from "./sku-prices.mysql.ts"

const mysql = createMysql({ poolSize: 4 })
afterAll(() => mysql.close())

skuPricesContract(async () => mysqlSkuPrices(mysql), `product-${newId()}`)
