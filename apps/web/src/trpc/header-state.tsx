"use client"

import { useSyncExternalStore } from "react"
import { ask, CallError, type OutputOf } from "./call.ts"

export type HeaderState = OutputOf<"header.state">
type Known = { readonly data: HeaderState | undefined; readonly dataUpdatedAt: number }

const unknown: Known = { data: undefined, dataUpdatedAt: 0 }
const freshForMs = 5000
const againAfterMs = 1000

let known = unknown
let askedAt = 0
let turn = 0
const listeners = new Set<() => void>()

const keep = (data: HeaderState, dataUpdatedAt: number): void => {
  known = { data, dataUpdatedAt }
  for (const listener of listeners) listener()
}

const isFault = (error: unknown): boolean =>
  !(error instanceof CallError) || error.data === null || error.data.httpStatus >= 500

const read = (): Promise<HeaderState> =>
  ask("header.state", undefined).catch(async (error: unknown) => {
    if (!isFault(error)) throw error
    await new Promise((wait) => setTimeout(wait, againAfterMs))
    return ask("header.state", undefined)
  })

/** Reads anew. What an earlier question is still told is dropped: it may be older than what was changed since. */
export const refreshHeader = async (): Promise<void> => {
  turn += 1
  const mine = turn
  askedAt = Date.now()
  const data = await read().catch(() => undefined)
  if (data && mine === turn) keep(data, Date.now())
}

/** Shows a change before, or without, reading anew; where nothing is known yet, it is read. */
export const changeHeader = (change: (state: HeaderState) => HeaderState): void => {
  if (known.data === undefined) return void refreshHeader()
  turn += 1
  keep(change(known.data), known.dataUpdatedAt)
}

export const headerNow = (): HeaderState | undefined => known.data

const freshen = (): void => {
  if (document.visibilityState === "hidden") return
  if (Date.now() - Math.max(askedAt, known.dataUpdatedAt) > freshForMs) void refreshHeader()
}

/** Who listens keeps it fresh: it is read when they come, and when the page is looked at again. */
export const onHeader = (listener: () => void): (() => void) => {
  if (listeners.size === 0) {
    document.addEventListener("visibilitychange", freshen)
    window.addEventListener("online", freshen)
  }
  listeners.add(listener)
  freshen()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener("visibilitychange", freshen)
    window.removeEventListener("online", freshen)
  }
}

/**
 * What the header knows of this visitor; one request for all who ask. Undefined until this very component is
 * hydrated, even when the answer came before, so that shared pages hydrate as they were rendered.
 */
export const useHeaderState = (): Known =>
  useSyncExternalStore(
    onHeader,
    () => known,
    () => unknown,
  )
