"use client"

/** What this tab keeps under a name; null where nothing is, or nothing may be kept. */
export const read = (name: string): string | null => {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

export const write = (name: string, text: string): void => {
  try {
    sessionStorage.setItem(name, text)
  } catch {
    // Where nothing may be kept, checkout works without memory; the server still makes one order of one cart.
  }
}
