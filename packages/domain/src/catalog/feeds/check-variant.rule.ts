import type { Category } from "../catalog.model.ts"
import type { ItemSubmission } from "../items/item.model.ts"
import { countsChars, parseCounts, parseDecimal, parseGrams, parsePaise } from "./amounts.rule.ts"
import { plainColumn } from "./columns.rule.ts"
import type { RowCheck } from "./row-check.rule.ts"

export type SubmittedVariant = ItemSubmission["variants"][number]

const money = (required: boolean) => ({
  required,
  parse: (text: string) => {
    const minor = parsePaise(text)
    return minor !== null && minor > 0 ? minor : null
  },
  code: "BAD_PRICE",
  hint: "rupees, e.g. 1299.00 or ₹1,299",
})

const gstSlabs = new Set([0, 0.25, 1.5, 3, 5, 12, 18, 28, 40])

const gstRate = {
  parse: (text: string) => {
    const rate = parseDecimal(text.replace(/\s*%$/, ""))
    return rate !== null && gstSlabs.has(rate) ? rate : null
  },
  code: "BAD_GST_RATE",
  hint: `a GST rate in percent: ${[...gstSlabs].join(", ")}`,
}

/** `sale_price` beside `price` (Google's way): the sale price is asked, the price is the MRP. */
const readPrices = (
  check: RowCheck,
): { readonly priceMinor: number; readonly mrpMinor: number } | undefined => {
  const listed = check.read("price", money(true))
  const sale = check.read("sale_price", money(false))
  const mrp = check.read("mrp", money(false))
  const priceMinor = sale ?? listed
  if (priceMinor === undefined || listed === undefined) return undefined
  const mrpMinor = mrp ?? listed
  if (priceMinor <= mrpMinor) return { priceMinor, mrpMinor }
  check.complain(sale === undefined ? "price" : "sale_price", {
    code: "ABOVE_MRP",
    hint: "the price may not be above the MRP",
  })
  return undefined
}

/** The options in which this variant differs, by the category's own names for them. */
const readOptions = (category: Category, check: RowCheck): Record<string, string> =>
  Object.fromEntries(
    category.variantOptions.flatMap((option) => {
      const value = check.text(plainColumn(option), { max: 120 })
      return value === undefined ? [] : [[option, value] as const]
    }),
  )

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } =>
  (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value }

/** One row as a variant; SKUs are the supplier's id and the row's own, so no supplier can take another's. */
export const checkVariant = (
  { supplierId, category }: { readonly supplierId: string; readonly category: Category },
  check: RowCheck,
): SubmittedVariant | undefined => {
  const id = check.text("id", {
    required: true,
    max: 48,
    pattern: /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    hint: "letters, digits, dot, dash and underscore",
  })
  const prices = readPrices(check)
  const hsn = check.text("hsn", { max: 8, pattern: /^\d{4,8}$/, hint: "4 to 8 digits" })
  const rate = check.read("gst_rate", gstRate)
  const weight = check.read("weight", { parse: parseGrams, code: "BAD_WEIGHT", hint: "e.g. 500 g or 1.2 kg" })
  const stock = check.read("stock", {
    max: countsChars,
    parse: parseCounts,
    code: "BAD_STOCK",
    hint: "counts by warehouse: WH-BLR=10|WH-MAA=4",
  })
  const options = readOptions(category, check)
  if (id === undefined || !prices) return undefined
  return {
    sku: `${supplierId}-${id}`,
    options,
    ...prices,
    currency: "INR",
    stock: [...(stock ?? [])],
    ...optional("weightGrams", weight),
    ...optional("gstRatePercent", rate),
    ...optional("hsn", hsn),
  }
}
