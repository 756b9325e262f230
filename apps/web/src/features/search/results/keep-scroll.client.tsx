"use client"

import { useEffect } from "react"

const key = () => `haat.scroll:${location.pathname}${location.search}`
let isFresh = true

const cameBack = (): boolean => {
  const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[]
  return entry?.type === "back_forward"
}

/**
 * Where a list was left, for who comes back to it by loading it anew: it streams in behind a short placeholder, on which the
 * browser forgets the place.
 */
export const KeepScroll = () => {
  useEffect(() => {
    const kept = Number(sessionStorage.getItem(key()))
    if (isFresh && cameBack() && kept > scrollY) scrollTo(0, kept)
    isFresh = false
    const keep = () => sessionStorage.setItem(key(), String(Math.round(scrollY)))
    addEventListener("pagehide", keep)
    return () => removeEventListener("pagehide", keep)
  }, [])
  return null
}
