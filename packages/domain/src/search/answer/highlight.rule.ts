import type { SearchHit } from "../search.model.ts"

/** From the private use area: control characters at a fragment's ends are trimmed away by the index. */
export const markStart = "\ue000"
export const markEnd = "\ue001"

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
