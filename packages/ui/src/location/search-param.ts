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

const changedUrl = (name: string, value: string): URL => {
  const url = new URL(window.location.href)
  url.searchParams.set(name, value)
  return url
}

/** Changes the address without a visit to the server or a new entry in the history. */
export const replaceSearchParam = (name: string, value: string): void => {
  window.history.replaceState(window.history.state, "", changedUrl(name, value))
  window.dispatchEvent(new Event(changed))
}

/** The same with an entry in the history, so that the back button undoes it. */
export const pushSearchParam = (name: string, value: string): void => {
  window.history.pushState(window.history.state, "", changedUrl(name, value))
  window.dispatchEvent(new Event(changed))
}
