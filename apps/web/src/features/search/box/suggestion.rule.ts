import type { Suggestion } from "@haat/domain/search"

/** Where a suggestion leads. */
export const suggestionHref = (suggestion: Suggestion): string => {
  if (suggestion.kind === "product") return `/p/${encodeURIComponent(suggestion.slug)}`
  if (suggestion.kind === "category") return `/c/${encodeURIComponent(suggestion.categoryId)}`
  return `/s?${new URLSearchParams({ q: suggestion.text })}`
}

/** The next option by arrow keys, around the ends; -1 is the text field itself. */
export const moveActive = (active: number, step: 1 | -1, count: number): number =>
  count === 0 ? -1 : ((active + 1 + step + count + 1) % (count + 1)) - 1

const keptSearches = 6

/** The searches to remember after one more, newest first, without doubles. */
export const rememberSearch = (recent: readonly string[], text: string): readonly string[] => {
  const clean = text.trim()
  if (clean === "") return recent
  const others = recent.filter((search) => search.toLowerCase() !== clean.toLowerCase())
  return [clean, ...others].slice(0, keptSearches)
}
