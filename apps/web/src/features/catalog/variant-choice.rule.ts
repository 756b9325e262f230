import type { Product, Variant } from "@haat/domain/catalog"

export type OptionValue = {
  readonly value: string
  readonly sku: string | null
  readonly chosen: boolean
  /** Why it can't be had together with the other choices. */
  readonly reason: string | null
}
export type OptionGroup = { readonly name: string; readonly values: readonly OptionValue[] }

/** The variant the address names, else the first. */
export const chosenVariant = (product: Pick<Product, "variants">, sku: string | null): Variant | undefined =>
  product.variants.find((variant) => variant.sku === sku) ?? product.variants[0]

const named = (option: string): string => option.charAt(0).toUpperCase() + option.slice(1)

/**
 * Every option of a product with its values. A value leads to the variant that keeps the other choices; where there
 * is none, the first option still leads to some variant, the later ones are closed with the reason.
 */
export const optionGroups = (variants: readonly Variant[], chosen: Variant): readonly OptionGroup[] => {
  const names = [...new Set(variants.flatMap(({ options }) => Object.keys(options)))]
  return names.map((name, at) => {
    const values = [...new Set(variants.flatMap(({ options }) => options[name] ?? []))]
    return { name, values: values.map((value) => optionValue({ variants, chosen, names, name, value, at })) }
  })
}

type Asked = {
  readonly variants: readonly Variant[]
  readonly chosen: Variant
  readonly names: readonly string[]
  readonly name: string
  readonly value: string
  readonly at: number
}

const optionValue = ({ variants, chosen, names, name, value, at }: Asked): OptionValue => {
  const having = variants.filter(({ options }) => options[name] === value)
  const others = names.filter((other) => other !== name)
  const exact = having.find(({ options }) =>
    others.every((other) => options[other] === chosen.options[other]),
  )
  const found = exact ?? (at === 0 ? having[0] : undefined)
  const rest = others.map((other) => chosen.options[other]).filter((part) => part !== undefined)
  return {
    value,
    sku: found?.sku ?? null,
    chosen: chosen.options[name] === value,
    reason: found ? null : `${named(name)} ${value} isn’t made in ${rest.join(", ")}`,
  }
}

/** A variant's options as one line, e.g. "Red, M". */
export const optionText = (options: Readonly<Record<string, string>>): string =>
  Object.values(options).join(", ")
