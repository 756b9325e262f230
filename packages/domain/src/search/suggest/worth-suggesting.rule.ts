import { plainPhrase } from "../reading/synonyms.rule.ts"
import type { SeenSearch } from "../seen-search.model.ts"

const longest = 60
const mostWords = 6

/** Words that no shop window shows; a search for them is answered, but never suggested to others. */
const unfit =
  /\b(?:fuck\w*|shit\w*|sex\w*|porn\w*|nude\w*|bastard\w*|bitch\w*|chutiya|madarchod|behenchod|randi|harami)\b/

/** Long numbers may be telephones, cards or orders; nobody else is to read them. */
const personal = /\d{5,}/

/** What others may be offered of a search: plain words that found something on the first page; else null. */
export const worthSuggesting = ({ query, total, page, filters }: SeenSearch): string | null => {
  if (total === 0 || page !== 1 || Object.keys(filters).length > 0 || query.includes("@")) return null
  const text = plainPhrase(query)
  const isFit = text.length >= 3 && text.length <= longest && text.split(" ").length <= mostWords
  return isFit && !unfit.test(text) && !personal.test(text.replaceAll(" ", "")) ? text : null
}
