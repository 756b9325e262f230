"use client"

import { readSeen, type Seen, seenName, withSeen } from "./seen.rule.ts"

/** Keeps that a product was looked at, in this browser. */
export const remember = (seen: Seen): void => {
  try {
    localStorage.setItem(seenName, JSON.stringify(withSeen(readSeen(localStorage.getItem(seenName)), seen)))
  } catch {
    // Where nothing may be kept, nothing is.
  }
}
