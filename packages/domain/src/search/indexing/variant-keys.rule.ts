import type { SourceCategory } from "./index-document.model.ts"

const known = new WeakMap<readonly SourceCategory[], ReadonlySet<string>>()

/**
 * Facet keys that belong to the variant: whatever any category lists as an option. Such a key is asked of variants
 * everywhere, so that "red, size M" means one red M, not a red S beside a blue M. Found once for each list of categories.
 */
export const variantKeysOf = (categories: readonly SourceCategory[]): ReadonlySet<string> => {
  const before = known.get(categories)
  if (before !== undefined) return before
  const keys = new Set(categories.flatMap(({ variantOptions }) => variantOptions))
  known.set(categories, keys)
  return keys
}

export const tokenOf = (key: string, value: string): string => `${key}=${value}`

/** The key and value of a token; the value may itself hold "=". */
export const splitToken = (token: string): { readonly key: string; readonly value: string } => {
  const at = token.indexOf("=")
  return { key: token.slice(0, at), value: token.slice(at + 1) }
}
