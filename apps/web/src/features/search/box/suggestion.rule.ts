import type { Suggestion } from "@haat/domain/search"

/** Where a suggestion leads. */
export const suggestionHref = (suggestion: Suggestion): string => {
  if (suggestion.kind === "product") return `/p/${encodeURIComponent(suggestion.slug)}`
  if (suggestion.kind === "category") return `/c/${encodeURIComponent(suggestion.categoryId)}`
  return `/s?${new URLSearchParams({ q: suggestion.text })}`
}

export type SuggestionGroup = { readonly heading: string | null; readonly suggestions: readonly Suggestion[] }

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** What the list shows: before anything is typed one's own last searches, then what others look for; else completions. */
export const suggestionGroups = (
  typed: string,
  recent: readonly string[],
  found: readonly Suggestion[],
): readonly SuggestionGroup[] => {
  if (typed !== "") return [{ heading: null, suggestions: found }]
  const own = recent.map((text): Suggestion => ({ kind: "query", text }))
  const others = found.filter(({ kind, text }) => kind !== "query" || !recent.some((one) => same(one, text)))
  const groups = [
    { heading: "Your last searches", suggestions: own },
    { heading: "Popular right now", suggestions: others },
  ]
  return groups.filter(({ suggestions }) => suggestions.length > 0)
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
