export type RichText = { readonly text: string; readonly strong: boolean }
export type DescriptionBlock = {
  readonly kind: "paragraph" | "heading" | "item"
  readonly runs: readonly RichText[]
}

const tag = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>/gi
const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  nbsp: " ",
}

const decoded = (text: string): string =>
  text.replaceAll(/&(#?\w{1,8});/g, (whole, name: string) => entities[name.toLowerCase()] ?? whole)

const kinds: Readonly<Record<string, DescriptionBlock["kind"]>> = {
  p: "paragraph",
  br: "paragraph",
  li: "item",
  tr: "item",
  h3: "heading",
  h4: "heading",
}
const emphasis = new Set(["strong", "b", "em", "i", "th"])

type Reading = {
  readonly blocks: DescriptionBlock[]
  kind: DescriptionBlock["kind"]
  runs: RichText[]
  depth: number
}

const endBlock = (reading: Reading, next: DescriptionBlock["kind"]): void => {
  const { blocks, kind, runs } = reading
  if (runs.some(({ text }) => text.trim() !== "")) blocks.push({ kind, runs })
  reading.runs = []
  reading.kind = next
}

const addText = (reading: Reading, raw: string): void => {
  const text = decoded(raw).replaceAll(/\s+/g, " ")
  if (text !== "") reading.runs.push({ text, strong: reading.depth > 0 })
}

const meetTag = (reading: Reading, name: string, closing: boolean): void => {
  if (emphasis.has(name)) reading.depth = Math.max(0, reading.depth + (closing ? -1 : 1))
  const kind = kinds[name]
  if (kind) endBlock(reading, closing ? "paragraph" : kind)
  else if (name === "td" && !closing) addText(reading, " ")
}

/**
 * A supplier's description as plain blocks of text. Of its markup only paragraphs, headings, list items and emphasis are
 * understood, as structure; everything else is dropped, and nothing of it is ever written into the page as HTML.
 */
export const descriptionBlocks = (html: string): readonly DescriptionBlock[] => {
  const reading: Reading = { blocks: [], kind: "paragraph", runs: [], depth: 0 }
  let from = 0
  for (const match of html.matchAll(tag)) {
    addText(reading, html.slice(from, match.index))
    meetTag(reading, (match[2] ?? "").toLowerCase(), match[1] === "/")
    from = match.index + match[0].length
  }
  addText(reading, html.slice(from))
  endBlock(reading, "paragraph")
  return reading.blocks
}

/** The words alone, for summaries. */
export const descriptionText = (html: string): string =>
  descriptionBlocks(html)
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join("")
        .trim(),
    )
    .join(" ")
