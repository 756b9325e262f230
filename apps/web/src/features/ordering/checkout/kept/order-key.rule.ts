/** One intent to order: the same request keeps its key, so that double clicks, refreshes and retries are one order. */
export type KeptKey = { readonly request: string; readonly key: string }

/** The kept key when the request is the very same, else a fresh one. */
export const keyFor = (kept: KeptKey | null, request: unknown, fresh: () => string): KeptKey => {
  const text = JSON.stringify(request)
  return kept?.request === text ? kept : { request: text, key: fresh() }
}

/** Reads what was kept; anything else than a kept key counts as nothing. */
export const readKept = (text: string | null): KeptKey | null => {
  try {
    const kept: unknown = JSON.parse(text ?? "null")
    if (typeof kept !== "object" || kept === null) return null
    const { request, key } = kept as Partial<KeptKey>
    return typeof request === "string" && typeof key === "string" ? { request, key } : null
  } catch {
    return null
  }
}
