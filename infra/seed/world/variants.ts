import type { Item, Kind, Option } from "./kind.ts"
import type { Random } from "./random.ts"
import { type StockPlan, stockOf } from "./stock.ts"

export type DemoVariant = {
  readonly id: string
  readonly options: Readonly<Record<string, string>>
  readonly rupees: number
  readonly mrp: number
  readonly grams: number
  readonly stock: string
}

const maxVariants = 9

/** 999 → ₹ 999, 1,249 → ₹ 1,249, 15,230 → ₹ 15,199: prices as shops write them. */
const shopPrice = (rupees: number): number => {
  if (rupees < 100) return Math.max(9, Math.round(rupees))
  if (rupees < 1000) return Math.round(rupees / 10) * 10 - 1
  return rupees < 10_000 ? Math.round(rupees / 50) * 50 - 1 : Math.round(rupees / 100) * 100 - 1
}

const unitSizes: Readonly<Record<string, number>> = { kg: 1000, L: 1000 }

const amountOf = (value: string): number => {
  const [, digits = "1", unit = ""] = /^(\d+(?:\.\d+)?)\s*(kg|L)?/.exec(value) ?? []
  return Number(digits) * (unitSizes[unit] ?? 1)
}

const factorOf = ({ values, exponent }: Option, value: string): number =>
  exponent === 0 ? 1 : (amountOf(value) / amountOf(values[0] ?? "1")) ** exponent

const weightFactorOf = ({ name, values, exponent }: Option, value: string): number =>
  exponent === 0 || name === "storage" || name === "capacity"
    ? 1
    : amountOf(value) / amountOf(values[0] ?? "1")

/** Each product comes in some of the colors and in all of the sizes, at most nine variants. */
const combinations = (
  options: readonly Option[],
  random: Random,
): readonly Readonly<Record<string, string>>[] => {
  const chosen = options.map((option) => ({
    name: option.name,
    values: option.name === "color" ? random.some(option.values, random.whole(1, 2)) : option.values,
  }))
  const all = chosen.reduce<Record<string, string>[]>(
    (rows, { name, values }) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  )
  return all.slice(0, maxVariants)
}

const slug = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9]+/g, "")
    .slice(0, 6)
    .toUpperCase()

type Making = { readonly kind: Kind; readonly item: Item; readonly id: string; readonly plan: StockPlan }

/** Around the item's usual price, else anywhere in its kind's range, more often in the lower part of it. */
const priceOf = ({ rupees: [low, high] }: Kind, { rupees }: Item, random: Random): number =>
  rupees === undefined ? low * (high / low) ** (random.next() ** 1.6) : rupees * random.between(0.7, 1.6)

/** A product's variants with prices, weights and counts. */
export const variantsOf = ({ kind, item, id, plan }: Making, random: Random): readonly DemoVariant[] => {
  const base = priceOf(kind, item, random)
  const markup = random.between(1.08, 1.65)
  const grams = random.between(...kind.grams)
  return combinations(kind.options, random).map((options, index) => {
    const price = kind.options.reduce(
      (sum, option) => sum * factorOf(option, options[option.name] ?? ""),
      base,
    )
    const weight = kind.options.reduce(
      (sum, option) => sum * weightFactorOf(option, options[option.name] ?? ""),
      grams,
    )
    const rupees = shopPrice(price)
    return {
      id: [id, ...Object.values(options).map(slug)].join("-").slice(0, 46),
      options,
      rupees,
      mrp: Math.max(rupees, shopPrice(rupees * markup)),
      grams: Math.round(weight),
      stock: stockOf(plan, index),
    }
  })
}
