import { bigint, char, decimal, index, varchar } from "drizzle-orm/mysql-core"
import { contextTable, jsonColumn } from "../shared/context-table.ts"

const table = contextTable("pricing")
const text = (name: string, length: number) => varchar(name, { length })

/** The catalog's prices, copied next to the orders: placing an order needs MySQL alone. */
export const skuTable = table(
  "sku",
  {
    sku: text("sku", 64).primaryKey(),
    productId: text("product_id", 64).notNull(),
    slug: text("slug", 200).notNull(),
    title: text("title", 300).notNull(),
    supplierName: text("supplier_name", 200).notNull(),
    options: jsonColumn<Record<string, string>>("options").notNull(),
    imageUrl: text("image_url", 1000),
    currency: char("currency", { length: 3 }).notNull(),
    priceMinor: bigint("price_minor", { mode: "number" }).notNull(),
    mrpMinor: bigint("mrp_minor", { mode: "number" }).notNull(),
    gstRatePercent: decimal("gst_rate_percent", { precision: 5, scale: 2, mode: "number" }).notNull(),
    /** "/grand/parent/own/"; empty until copied anew. */
    categoryPath: text("category_path", 400).notNull().default(""),
    revision: bigint("revision", { mode: "number" }).notNull(),
    state: text("state", 12).notNull(),
  },
  (column) => [index("pricing_sku_product").on(column.productId)],
)
