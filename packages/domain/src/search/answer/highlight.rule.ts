import type { SearchHit } from "../search.model.ts"

/**
 * No feed's title holds a DEL, and unlike other control characters the index doesn't trim it away at a fragment's ends. It is ASCII:
 * one letter beyond that makes a whole answer several times as slow to decode.
 */
export const markStart = "\u007f["
export const markEnd = "\u007f]"

/** The title in parts, matched ones marked; the page sets the style, no HTML travels. */
export const highlightParts = (title: string, marked: string | null): SearchHit["highlight"] => {
  if (marked === null) return [{ text: title, marked: false }]
  return marked.split(markStart).flatMap((piece, index) => {
    const [first = "", rest = ""] = index === 0 ? ["", piece] : piece.split(markEnd)
    const parts = [
      { text: first, marked: true },
      { text: rest, marked: false },
    ]
    return parts.filter(({ text }) => text !== "")
  })
}
