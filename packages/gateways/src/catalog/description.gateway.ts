import { setImmediate as othersTurn } from "node:timers/promises"
import type { Descriptions } from "@haat/domain/catalog"
import sanitizeHtml from "sanitize-html"

const options: sanitizeHtml.IOptions = {
  allowedTags: [
    "p",
    "br",
    "ul",
    "ol",
    "li",
    "strong",
    "b",
    "em",
    "i",
    "h3",
    "h4",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
  ],
  allowedAttributes: {},
  allowedSchemes: [],
  disallowedTagsMode: "discard",
  enforceHtmlBoundary: false,
  nestingLimit: 12,
  parser: { lowerCaseTags: true },
}

/** Keeps paragraphs, lists, emphasis, headings and tables; no attribute, no link, no picture, no script survives. */
const cleanOne = (html: string): string => sanitizeHtml(html, options).trim()

/** So many characters are cleaned in one go: of the most hostile ones that takes some twenty milliseconds. */
const inOneGo = 64_000

/** A feed of nothing but hostile texts takes seconds; the process does other work between them. */
export const makeDescriptions = (): Descriptions => ({
  clean: async (htmls) => {
    const cleaned: string[] = []
    let since = 0
    for (const html of htmls) {
      if (since + html.length > inOneGo) {
        await othersTurn()
        since = 0
      }
      since += html.length
      cleaned.push(cleanOne(html))
    }
    return cleaned
  },
})
