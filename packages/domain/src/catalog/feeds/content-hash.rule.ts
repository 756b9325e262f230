import type { SubmissionDraft } from "./check-product.rule.ts"

/** JSON with keys in order: the same content is the same text, however its columns stood in the file. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null"
  const entries = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(",")}}`
}

/** What a submission says, as one text to be hashed: not from which feed or line it came. */
export const contentOf = (draft: SubmissionDraft): string => canonicalJson(draft)
