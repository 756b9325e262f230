"use client"

import { useEffect, useState } from "react"
import { ask, type OutputOf } from "../../../trpc/call.ts"
import { headerNow } from "../../../trpc/header-state.tsx"
import { useRecentSearches } from "./recent-searches.client.tsx"
import { suggestionGroups } from "./suggestion.rule.ts"

type Found = OutputOf<"search.suggest">
type Told = { readonly prefix: string; readonly found: Found }

/** For letters that are taken back and typed again; longer, and what is offered may have sold out. */
const keptForMs = 10_000
const kept = new Map<string, { readonly found: Found; readonly at: number }>()

const suggest = async (prefix: string, signal: AbortSignal): Promise<Found> => {
  const key = `${headerNow()?.place?.pincode ?? ""} ${prefix}`
  const known = kept.get(key)
  if (known && Date.now() - known.at < keptForMs) return known.found
  const found = await ask("search.suggest", { prefix }, signal)
  kept.set(key, { found, at: Date.now() })
  return found
}

/**
 * What to propose for what is typed. Until the answer comes the former completions stay, but below an empty field
 * nothing stays of what was typed. Without an answer there is nothing to propose: the field itself still searches.
 */
export const useSuggestions = (text: string, open: boolean) => {
  const prefix = text.trim()
  const recent = useRecentSearches()
  const [told, setTold] = useState<Told>({ prefix: "", found: [] })
  useEffect(() => {
    if (!open) return
    const stop = new AbortController()
    suggest(prefix, stop.signal).then(
      (found) => stop.signal.aborted || setTold({ prefix, found }),
      () => undefined,
    )
    return () => stop.abort()
  }, [prefix, open])
  const isOfBefore = prefix === "" && told.prefix !== ""
  return suggestionGroups(prefix, recent, isOfBefore ? [] : told.found)
}
