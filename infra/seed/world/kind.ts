import type { AttributeTemplate } from "@haat/domain/catalog"

/** A leaf category of the demo world, written tersely; lists are parted by comma, fields inside by `|`, values by `/`. */
export type KindText = {
  readonly hsn: string
  readonly gst: number
  readonly rupees: readonly [number, number]
  readonly grams: readonly [number, number]
  readonly brands: string
  /** `Running Shoes 👟`: what is sold, and the picture of it; `*2500` after it is its usual price in rupees. */
  readonly items: string
  /** Names of series or flavors, for `{line}` in the title. */
  readonly lines: string
  /** `{brand} {line} {item} ({ram} GB RAM)`: brand, line, item and keys of facts. */
  readonly title: string
  /** `ram|RAM|GB|4/6/8; fabric|Fabric||Cotton/Linen; washable|Machine washable|?` */
  readonly facts: string
  /** `color: Red/Blue; size^0.9: 500 g/1 kg`: each product comes in these; the exponent prices by amount. */
  readonly options: string
  readonly about: string
  /** The art may be turned to other hues. */
  readonly recolor?: boolean
  readonly count?: number
}

export type Item = { readonly name: string; readonly art: string; readonly rupees?: number }
export type Fact = {
  readonly template: AttributeTemplate
  readonly values: readonly (string | number | boolean)[]
}
export type Option = {
  readonly name: string
  readonly values: readonly string[]
  /** Price grows with amount^exponent; 0 leaves it alone. */
  readonly exponent: number
}

export type Kind = Omit<KindText, "brands" | "items" | "lines" | "facts" | "options"> & {
  readonly id: string
  readonly name: string
  readonly department: string
  readonly brands: readonly string[]
  readonly items: readonly Item[]
  readonly lines: readonly string[]
  readonly facts: readonly Fact[]
  readonly options: readonly Option[]
}

export type Department = {
  readonly id: string
  readonly name: string
  /** Hue of its backgrounds, in degrees. */
  readonly tint: number
  readonly suppliers: readonly string[]
  readonly about: readonly string[]
  readonly kinds: readonly Kind[]
}

const parts = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)

const itemOf = (text: string): Item => {
  const [, name = "", art = "", rupees] = /^(.+?) ([^\s*]+)(?: \*(\d+))?$/u.exec(text) ?? []
  return { name, art, ...(rupees === undefined ? {} : { rupees: Number(rupees) }) }
}

const factOf = (text: string): Fact => {
  const [key = "", label = "", unit = "", given = ""] = text.split("|").map((part) => part.trim())
  const base = { key, label, required: true, facet: true, searchable: false }
  if (unit === "?") return { template: { ...base, type: "boolean", required: false }, values: [true, false] }
  const values = parts(given, "/")
  if (unit !== "") return { template: { ...base, type: "number", unit }, values: values.map(Number) }
  return { template: { ...base, type: "choice", choices: values, searchable: true }, values }
}

const optionOf = (text: string): Option => {
  const [head = "", given = ""] = text.split(":")
  const [name = "", exponent = "0"] = head.trim().split("^")
  return { name, exponent: Number(exponent), values: parts(given, "/") }
}

export const kind = (id: string, name: string, text: KindText): Omit<Kind, "department"> => ({
  ...text,
  id,
  name,
  brands: parts(text.brands, ","),
  items: parts(text.items, ",").map(itemOf),
  lines: parts(text.lines, ","),
  facts: parts(text.facts, ";").map(factOf),
  options: parts(text.options, ";").map(optionOf),
})

export const department = (
  head: Omit<Department, "kinds">,
  kinds: readonly Omit<Kind, "department">[],
): Department => ({ ...head, kinds: kinds.map((one) => ({ ...one, department: head.id })) })
