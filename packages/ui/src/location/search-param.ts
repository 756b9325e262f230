"use client"

import { useSyncExternalStore } from "react"

const changed = "haat:search-param"

const subscribe = (listener: () => void) => {
  window.addEventListener("popstate", listener)
  window.addEventListener(changed, listener)
  return () => {
    window.removeEventListener("popstate", listener)
    window.removeEventListener(changed, listener)
  }
}

/** A value in the page's address, shared by all islands; null on the server, so prerendered pages stay shared. */
export const useSearchParam = (name: string): string | null =>
  useSyncExternalStore(
    subscribe,
    () => new URLSearchParams(window.location.search).get(name),
    () => null,
  )

/** Changes the address without a visit to the server or a new entry in the history. */
export const replaceSearchParam = (name: string, value: string): void => {
  const url = new URL(window.location.href)
  url.searchParams.set(name, value)
  window.history.replaceState(window.history.state, "", url)
  window.dispatchEvent(new Event(changed))
}
