import { err, ok, type Result } from "../../shared/index.ts"
import type { Category, FeedRowError } from "../catalog.model.ts"
import type { ItemSubmission } from "../items/item.model.ts"
import { parseDecimal, parseWhole } from "./amounts.rule.ts"
import { checkAttributes } from "./attributes.rule.ts"
import { checkVariant, type SubmittedVariant } from "./check-variant.rule.ts"
import { type CanonicalRow, feedLimits, type RowGroup } from "./feed.model.ts"
import { checkRow, type RowCheck } from "./row-check.rule.ts"

export type SubmissionDraft = Omit<ItemSubmission, "feedId" | "row" | "contentHash">
export type Shelving = { readonly supplierId: string; readonly categories: CategoryIndex }
export type CategoryIndex = { readonly find: (text: string) => Category | undefined }

/** Finds a category by id, by name, or by the last part of a path (`Grocery > Oils`), whatever the case. */
export const indexCategories = (categories: readonly Category[]): CategoryIndex => {
  const byName = new Map(categories.map((category) => [category.name.toLowerCase(), category]))
  const byId = new Map(categories.map((category) => [category.id.toLowerCase(), category]))
  const one = (text: string) => byId.get(text) ?? byName.get(text)
  return {
    find: (text) => {
      const wanted = text.trim().toLowerCase()
      return (
        one(wanted) ??
        one(
          wanted
            .split(/>|\/|;/)
            .at(-1)
            ?.trim() ?? "",
        )
      )
    },
  }
}

const rating = {
  parse: (text: string) => {
    const value = parseDecimal(text)
    return value !== null && value >= 0 && value <= 5 ? value : null
  },
  code: "BAD_RATING",
  hint: "0 to 5",
}

const schemes = /^(?:https:\/\/[^\s"'<>\\]{1,900}|[a-z]{2,20}:[a-z0-9][a-z0-9._/-]{0,200})$/
const dangerous = /^(?:javascript|data|vbscript|file|http|ftp|gopher):/

/** https addresses, or references into the picture library (`demo:running-shoe`). */
const readImages = (row: CanonicalRow, check: RowCheck): string[] => {
  const images: string[] = []
  for (const column of ["image_link", "additional_image_link"]) {
    for (const part of (row.cells.get(column) ?? "").split(/[|,\s]+/).filter(Boolean)) {
      if (schemes.test(part) && !dangerous.test(part)) images.push(part)
      else check.complain(column, { code: "BAD_IMAGE", hint: "an https address or a library reference" })
    }
  }
  return [...new Set(images)].slice(0, feedLimits.images)
}

const readRating = (check: RowCheck): Pick<SubmissionDraft, "rating" | "popularity"> => {
  const average = check.read("rating", rating)
  const count = check.read("rating_count", { parse: parseWhole, code: "BAD_COUNT", hint: "a whole number" })
  const popularity = check.read("popularity", {
    parse: (text) => {
      const value = parseDecimal(text)
      return value !== null && value >= 0 ? value : null
    },
    code: "BAD_NUMBER",
    hint: "zero or more",
  })
  return {
    ...(average === undefined ? {} : { rating: { average, count: count ?? 0 } }),
    ...(popularity === undefined ? {} : { popularity }),
  }
}

const readHead = (row: CanonicalRow, category: Category, check: RowCheck) => ({
  title: check.text("title", { required: true, min: 3, max: 300 }) ?? "",
  description: check.text("description", { max: 20_000 }) ?? "",
  brand: check.text("brand", { required: true, max: 120 }) ?? "",
  category: category.id,
  attributes: toWire(checkAttributes(row, category, check)),
  images: readImages(row, check),
  ...readRating(check),
})

const toWire = (attributes: ReturnType<typeof checkAttributes>): SubmissionDraft["attributes"] =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, typeof value === "object" ? [...value] : value]),
  )

const findCategory = (categories: CategoryIndex, check: RowCheck): Category | undefined => {
  const text = check.text("category", { required: true, max: 300 })
  const category = text === undefined ? undefined : categories.find(text)
  if (text !== undefined && !category)
    check.complain("category", {
      code: "UNKNOWN_CATEGORY",
      hint: "the id or name of one of the shop's categories",
    })
  return category
}

const twins = (variants: readonly SubmittedVariant[], of: (variant: SubmittedVariant) => string): number =>
  variants.findIndex((variant, index) => variants.slice(0, index).some((other) => of(other) === of(variant)))

const optionsKey = ({ options }: SubmittedVariant): string =>
  JSON.stringify(Object.entries(options).map(([name, value]) => [name, value.toLowerCase()]))

const checkTwins = (
  variants: readonly SubmittedVariant[],
  checks: readonly RowCheck[],
  category: Category,
): void => {
  const sameId = twins(variants, ({ sku }) => sku)
  const sameOptions = twins(variants, optionsKey)
  checks[sameId]?.complain("id", { code: "DUPLICATE_ID", hint: "each row of a product needs its own id" })
  if (sameId < 0)
    checks[sameOptions]?.complain(category.variantOptions[0] ?? "item_group_id", {
      code: "DUPLICATE_VARIANT",
      hint: `rows of one product differ in: ${category.variantOptions.join(", ") || "nothing (this category has no variants)"}`,
    })
}

/**
 * All rows of one product against its category's template. A product is taken whole or not at all: leaving out one bad row
 * would quietly take a variant off sale.
 */
export const checkProduct = (
  { groupId, rows }: RowGroup,
  { supplierId, categories }: Shelving,
): Result<SubmissionDraft, readonly FeedRowError[]> => {
  const first = rows[0]
  if (!first) return err([])
  const checks = rows.map(checkRow)
  const check = checks[0] as RowCheck
  const category = findCategory(categories, check)
  if (!category) return err(check.errors)
  const head = readHead(first, category, check)
  const variants = checks.flatMap((own) => checkVariant({ supplierId, category }, own) ?? [])
  if (variants.length === rows.length) checkTwins(variants, checks, category)
  if (groupId.length > 100)
    check.complain("item_group_id", { code: "TOO_LONG", hint: "at most 100 characters" })
  const errors = checks.flatMap(({ errors: found }) => found)
  return errors.length > 0 ? err(errors) : ok({ supplierId, externalId: groupId, ...head, variants })
}
