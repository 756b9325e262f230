import type { AttributeTemplate, AttributeValue, Product } from "@haat/domain/catalog"

export type Specification = { readonly label: string; readonly value: string }

const numbers = new Intl.NumberFormat("en-IN")

const spoken = (value: AttributeValue): string => {
  if (typeof value === "boolean") return value ? "Yes" : "No"
  if (typeof value === "number") return numbers.format(value)
  return typeof value === "string" ? value : value.join(", ")
}

const fromKey = (key: string): string => {
  const words = key.replaceAll(/[_-]+/g, " ").trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The product's attributes in the order its category names them, then any others; empty ones are left out. */
export const specifications = (
  { brand, attributes }: Pick<Product, "brand" | "attributes">,
  templates: readonly AttributeTemplate[],
): readonly Specification[] => {
  const known = new Set(templates.map(({ key }) => key))
  const rest = Object.keys(attributes).filter((key) => !known.has(key))
  const rows = [
    ...templates.map(({ key, label, unit }) => ({ key, label, unit })),
    ...rest.map((key) => ({ key, label: fromKey(key), unit: undefined })),
  ].flatMap(({ key, label, unit }) => {
    const value = attributes[key]
    const text = value === undefined ? "" : spoken(value)
    return text === "" ? [] : [{ label, value: unit ? `${text} ${unit}` : text }]
  })
  const namesBrand = rows.some(({ label }) => label.toLowerCase() === "brand")
  return brand === "" || namesBrand ? rows : [{ label: "Brand", value: brand }, ...rows]
}
