"use client"

import { useSyncExternalStore } from "react"
import { rememberSearch } from "./suggestion.rule.ts"

const key = "haat:recent-searches"
const none: readonly string[] = []
let known: readonly string[] | undefined
const listeners = new Set<() => void>()

const read = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]")
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === "string").slice(0, 6) : none
  } catch {
    return none
  }
}

/** The last searches, kept in this browser only. */
export const recentSearches = {
  list: (): readonly string[] => {
    known ??= read()
    return known
  },
  add: (text: string): void => {
    known = rememberSearch(recentSearches.list(), text)
    try {
      localStorage.setItem(key, JSON.stringify(known))
    } catch {
      // A browser that keeps nothing still searches.
    }
    for (const listener of listeners) listener()
  },
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRecentSearches = (): readonly string[] =>
  useSyncExternalStore(subscribe, recentSearches.list, () => none)
