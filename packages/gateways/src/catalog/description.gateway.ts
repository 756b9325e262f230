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
export const makeDescriptions = (): Descriptions => ({ clean: (html) => sanitizeHtml(html, options).trim() })
