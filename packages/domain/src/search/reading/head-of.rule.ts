const turning = /\s(?:with|without|for|in|on|of|from|by|and|to|under|over)\s/i
const word = /[\p{L}\p{M}]{3,}/gu

/** What a phrase asks for, all else being how it should be: "tufted chair with gold legs" asks for a chair. Null when it names nothing. */
export const headOf = (text: string): string | null => {
  const [before = ""] = text.trim().split(turning)
  return (before.match(word) ?? text.match(word))?.at(-1)?.toLowerCase() ?? null
}
