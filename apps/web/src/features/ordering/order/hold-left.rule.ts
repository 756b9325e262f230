const announceFromMs = 120_000

/** Minutes and seconds of a hold, and whether its end should be announced. */
export const holdLeft = (
  expiresAtMs: number,
  nowMs: number,
): { readonly text: string; readonly isShort: boolean } => {
  const leftMs = Math.max(0, expiresAtMs - nowMs)
  const seconds = Math.ceil(leftMs / 1000)
  const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
  return { text, isShort: leftMs > 0 && leftMs <= announceFromMs }
}
