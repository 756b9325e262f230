import type { SourceCategory } from "../indexing/index-document.model.ts"
import type { Counted } from "../query/index-query.model.ts"

/** How a facet is called where a category says it. */
export type Naming = { readonly label: string; readonly unit: string | undefined; readonly isNumber: boolean }
export type NamingOf = (key: string) => Naming | undefined

type Said = Naming & { readonly categoryId: string }

const known = new WeakMap<readonly SourceCategory[], ReadonlyMap<string, readonly Said[]>>()

/** By facet key, what each category says that has it; found once for each list of categories. */
const saidIn = (categories: readonly SourceCategory[]): ReadonlyMap<string, readonly Said[]> => {
  const before = known.get(categories)
  if (before !== undefined) return before
  const all = categories.flatMap(({ id, attributes }) =>
    attributes.map(({ key, label, unit, type }) => ({
      ...{ key, categoryId: id, label, unit, isNumber: type === "number" },
    })),
  )
  const byKey = Map.groupBy(all, ({ key }) => key)
  known.set(categories, byKey)
  return byKey
}

/**
 * Names of facets beside an answer. Categories may mean different things by one key, watts by one's power and batteries by another's:
 * that one's words stand which holds most of what was found.
 */
export const namingIn = (categories: readonly SourceCategory[], found: readonly Counted[]): NamingOf => {
  const said = saidIn(categories)
  const counts = new Map(found.map(({ value, count }) => [value, count]))
  const foundIn = ({ categoryId }: Said): number => counts.get(categoryId) ?? 0
  return (key) => said.get(key)?.reduce((best, other) => (foundIn(other) > foundIn(best) ? other : best))
}

/** What a key reads as where nobody named it. */
export const humanized = (key: string): string => {
  const words = key.replaceAll(/[_-]+/g, " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
