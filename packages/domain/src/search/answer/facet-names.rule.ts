import type { SourceCategory } from "../indexing/index-document.model.ts"

/** How a facet is called where any category says it. */
export type Naming = { readonly label: string; readonly unit: string | undefined; readonly isNumber: boolean }
export type Namings = ReadonlyMap<string, Naming>

const known = new WeakMap<readonly SourceCategory[], Namings>()

/** By facet key; found once for each list of categories. */
export const namesOf = (categories: readonly SourceCategory[]): Namings => {
  const before = known.get(categories)
  if (before !== undefined) return before
  const names = new Map(
    categories.flatMap(({ attributes }) =>
      attributes.map(
        ({ key, label, unit, type }) => [key, { label, unit, isNumber: type === "number" }] as const,
      ),
    ),
  )
  known.set(categories, names)
  return names
}

/** What a key reads as where nobody named it. */
export const humanized = (key: string): string => {
  const words = key.replaceAll(/[_-]+/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
