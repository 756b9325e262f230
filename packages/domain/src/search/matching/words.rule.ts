const marks = /[\u0300-\u036f]/g

const foreign = /\P{ASCII}/u
/** Signs of ownership are no words: "Norton™" and "Norton(R)" are Norton. */
const owned = /[®™©℠]|\((?:r|tm|sm|c)\)/g

/** Lower case, without accents, digits without thousands' commas. */
export const plainText = (text: string): string => {
  const lower = text.toLowerCase().replace(owned, " ")
  const plain = foreign.test(lower) ? lower.normalize("NFKD").replace(marks, "") : lower
  return plain.includes(",") ? plain.replace(/(\d),(?=\d{3})/g, "$1") : plain
}

export const singular = (word: string): string =>
  word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word

const numerals = new Map(
  "one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at) => [word, String(at + 1)]),
)

/** "Two", "v2" and "2.0" all say 2. */
const plainNumber = (word: string): string => {
  const numeral = numerals.get(word)
  if (numeral !== undefined) return numeral
  const unmarked = word.startsWith("v") ? word.replace(/^v(?=\d)/, "") : word
  return unmarked.includes(".") ? unmarked.replace(/^(\d+)\.0+$/, "$1") : unmarked
}

const wholeGigabytes = (megabytes: string, count: string): string =>
  Number(count) % 1024 === 0 ? `${Number(count) / 1024}gb` : megabytes

const plainMeasures = (plain: string): string => {
  const inches = /inch|"/.test(plain) ? plain.replace(/(\d)\s*-?(?:inch(?:es)?\b|")/g, "$1in ") : plain
  return inches.includes("mb") ? inches.replace(/\b(\d{4,5})\s*mb\b/g, wholeGigabytes) : inches
}

const anyWord = /[\p{L}\p{N}]+(?:\.\p{N}+\p{L}*)?/gu
/** The same for ASCII alone, which is most of what is read and much faster. */
const plainWord = /[a-z0-9]+(?:\.[0-9]+[a-z]*)?/gi

/** Words as they are written; an inch is one however it is marked, and so is a number. */
export const wordsOf = (text: string): readonly string[] => {
  const plain = plainMeasures(plainText(text))
  return (plain.match(foreign.test(plain) ? anyWord : plainWord) ?? []).map(plainNumber)
}

/** The words of a text in singular. */
export const stemsOf = (text: string): readonly string[] => wordsOf(text).map(singular)

/**
 * Words, the letters and the digits of mixed words, and every two neighbors written as one: "Quick Books", "QuickBooks",
 * "GT 520" and "GT520" share a token.
 */
export const tokensOf = (text: string): ReadonlySet<string> => joinedAndApart(stemsOf(text))

const digit = /\p{N}/u
const letter = /\p{L}/u

/** The letters and the digits of a mixed word; none of any other. */
export const partsOf = (word: string): readonly string[] => {
  if (!digit.test(word) || !letter.test(word)) return []
  const found = word.match(/\p{L}+|\p{N}+(?:\.\p{N}+)?/gu) ?? []
  return found.length > 1 ? found.map(plainNumber) : []
}

const joinedAndApart = (words: readonly string[]): ReadonlySet<string> => {
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ""}${word}`)
  return new Set([...words, ...words.flatMap(partsOf), ...pairs])
}

/** "500 ml" and "16GB" say how much, not which. */
const measure =
  /^\d+(?:ml|l|ltr|g|gm|kg|mg|mm|cm|m|in|inch|ft|oz|lb|w|kw|v|a|mah|hz|mhz|ghz|mb|gb|tb|mp|pcs|pc|pack|x)$/

/** "3-user" and "12 volt" say how many of what; "v10.0" which version. */
const counted = /^(?:\d{1,4}[a-z]{3,}|v\d+)$/

const isCode = (text: string): boolean =>
  text.length >= 4 &&
  !measure.test(text) &&
  !counted.test(text) &&
  text.length <= 40 &&
  /\d/.test(text) &&
  (/[a-z]/.test(text) || text.length >= 5)

const codeLimit = 12
const anyDigit = /\d/

/** A model number however it is written: "KX-FA132", "KXFA132" and "kx/fa132" are one. */
export const plainCode = (text: string): string => plainText(text).replace(/[^\p{L}\p{N}]/gu, "")

/** What reads like a model number, part number or barcode: digits with letters, or a long number. */
export const codesOf = (text: string): readonly string[] => {
  const codes = plainText(text)
    .split(/[\s,;()|]+/)
    .filter((part) => anyDigit.test(part))
    .map(plainCode)
    .filter(isCode)
  return [...new Set(codes)].slice(0, codeLimit)
}

/** Codes among an item's attributes; there a code may be written in two parts ("SH 350"). */
export const codesAmong = (values: readonly string[]): readonly string[] => {
  const whole = values.filter((value) => value.trim().split(/\s+/).length <= 2).map(plainCode)
  return [...new Set([...whole.filter(isCode), ...values.flatMap(codesOf)])].slice(0, 2 * codeLimit)
}
