import type { QueryTrends } from "../ports.ts"
import type { NotedSearch } from "../seen-search.model.ts"
import { worthSuggesting } from "./worth-suggesting.rule.ts"

export type NoteSearchesPorts = { readonly trends: Pick<QueryTrends, "note"> }

/** Remembers what was searched with success, one vote a visitor, an hour and a text; safe to repeat. */
export const makeNoteSearches =
  ({ trends }: NoteSearchesPorts) =>
  async (searches: readonly NotedSearch[]): Promise<void> => {
    const worth = searches.flatMap((search) => {
      const text = worthSuggesting(search)
      return text === null ? [] : [{ text, visitorId: search.visitorId, at: search.at }]
    })
    if (worth.length > 0) await trends.note(worth)
  }
