import type { AttributeTemplate, AttributeValue, Category } from "../catalog.model.ts"
import { parseDecimal } from "./amounts.rule.ts"
import { isOwnColumn, plainColumn } from "./columns.rule.ts"
import type { CanonicalRow } from "./feed.model.ts"
import type { RowCheck } from "./row-check.rule.ts"

type Parsed = { readonly value: AttributeValue } | { readonly hint: string; readonly code: string }

const isTrue = new Set(["true", "yes", "1", "y"])
const isFalse = new Set(["false", "no", "0", "n"])

const sameChoice = (choices: readonly string[], text: string): string | undefined => {
  const wanted = text.trim().toLowerCase()
  return choices.find((choice) => choice.toLowerCase() === wanted)
}

const oneOf = (choices: readonly string[]): string => `one of: ${choices.slice(0, 20).join(", ")}`

const mostChoices = 30

const parseChoices = (choices: readonly string[], text: string): Parsed => {
  const parts = text.split("|", mostChoices + 1).map((part) => part.trim())
  const values = parts.length > mostChoices ? [undefined] : parts.map((part) => sameChoice(choices, part))
  return values.every((value) => value !== undefined)
    ? { value: [...new Set(values)] }
    : { code: "NOT_A_CHOICE", hint: `parted by |, each ${oneOf(choices)}` }
}

const parseNumber = (text: string, unit: string | undefined): Parsed => {
  const bare = unit && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length) : text
  const value = parseDecimal(bare)
  return value === null ? { code: "NOT_A_NUMBER", hint: `a number${unit ? ` in ${unit}` : ""}` } : { value }
}

const parseBoolean = (text: string): Parsed => {
  const word = text.toLowerCase()
  if (isTrue.has(word)) return { value: true }
  return isFalse.has(word) ? { value: false } : { code: "NOT_YES_OR_NO", hint: "yes or no" }
}

const parseChoice = (choices: readonly string[], text: string): Parsed => {
  const value = sameChoice(choices, text)
  return value === undefined ? { code: "NOT_A_CHOICE", hint: oneOf(choices) } : { value }
}

/** Reads one attribute's text by its template's type; choices are matched whatever their case. */
export const parseAttribute = (template: AttributeTemplate, text: string): Parsed => {
  switch (template.type) {
    case "number":
      return parseNumber(text, template.unit)
    case "boolean":
      return parseBoolean(text)
    case "choice":
      return parseChoice(template.choices ?? [], text)
    case "choices":
      return parseChoices(template.choices ?? [], text)
    case "text":
      return text.length <= 500 ? { value: text } : { code: "TOO_LONG", hint: "at most 500 characters" }
  }
}

const prefixed = /^attr(?:ibute)?s?[.:_]/

const attributeColumn = (row: CanonicalRow, template: AttributeTemplate): string | undefined =>
  [
    template.key,
    `attr:${template.key}`,
    `attr.${template.key}`,
    `attributes.${template.key}`,
    plainColumn(template.label),
  ].find((name) => row.cells.has(name) && !isOwnColumn(name))

const complainOfUnknown = (row: CanonicalRow, category: Category, check: RowCheck): void => {
  const keys = new Set(category.attributes.map(({ key }) => key))
  for (const name of row.cells.keys()) {
    if (!prefixed.test(name) || keys.has(name.replace(prefixed, ""))) continue
    const hint = `${category.name} knows: ${[...keys].join(", ") || "no attributes"}`
    check.complain(name, { code: "UNKNOWN_ATTRIBUTE", hint })
  }
}

/** The attributes of a row as its category asks for them; what is missing, unknown or ill-typed is noted in `check`. */
export const checkAttributes = (
  row: CanonicalRow,
  category: Category,
  check: RowCheck,
): Readonly<Record<string, AttributeValue>> => {
  const found: [string, AttributeValue][] = []
  for (const template of category.attributes) {
    const column = attributeColumn(row, template)
    if (column === undefined) {
      if (template.required)
        check.complain(template.key, { code: "MISSING", hint: `${category.name} asks for ${template.label}` })
      continue
    }
    const parsed = parseAttribute(template, row.cells.get(column) ?? "")
    if ("value" in parsed) found.push([template.key, parsed.value])
    else check.complain(column, parsed)
  }
  complainOfUnknown(row, category, check)
  return Object.fromEntries(found)
}
