const digit = /\d/
const vowels = /[aeiou]/g

/** Whether one letter more, less or other makes one of the other. */
const isOneSlip = (a: string, b: string): boolean => {
  let before = 0
  while (before < a.length && a[before] === b[before]) before += 1
  let after = 0
  while (after < a.length - before && a.at(-1 - after) === b.at(-1 - after)) after += 1
  return b.length - before - after <= 1
}

const isAbbreviation = (short: string, long: string): boolean => {
  if (short.length > 5 || long.length < short.length + 2 || long.length > 3 * short.length + 2) return false
  if ((short.match(vowels) ?? []).length > 1) return false
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length
}

/** As nearness, of two other words without digits that begin alike. */
const likeLonger = (short: string, long: string): number => {
  if (short.length >= 3 && long.startsWith(short)) return 0.5 + (0.5 * short.length) / long.length
  if (short.length >= 5 && long.length - short.length <= 1 && isOneSlip(short, long)) return 0.8
  if (short.length >= 2 && isAbbreviation(short, long)) return short.length >= 3 ? 0.5 : 0.25
  return 0
}

/**
 * How likely two words mean the same, from 0 to 1: beginnings ("immers", "immersion"), slips of one letter, abbreviations ("dlx" of
 * "deluxe"). Words with digits are the same or aren't.
 */
export const nearness = (a: string, b: string): number => {
  if (a === b) return 1
  if (a[0] !== b[0] || digit.test(a) || digit.test(b)) return 0
  return a.length < b.length ? likeLonger(a, b) : likeLonger(b, a)
}

const longestInitials = 4
const leastInitials = 3

/** What a word brings to initials: its first letter, a number whole. */
export const initialOf = (word: string): string => (digit.test(word[0] ?? "") ? word : (word[0] ?? ""))

/** First letters of three or four words on end, numbers whole: "small business edition" gives "sbe", "creative suite 3" "cs3". */
export const initialsOf = (words: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const letters = words.map(initialOf)
  for (let at = 0; at + leastInitials <= letters.length; at += 1)
    for (let count = leastInitials; count <= longestInitials && at + count <= letters.length; count += 1)
      found.add(letters.slice(at, at + count).join(""))
  return found
}

const spellsFrom = (short: string, initials: readonly string[], from: number): boolean => {
  let spelled = ""
  for (let count = 1; count <= longestInitials && from + count <= initials.length; count += 1) {
    spelled += initials[from + count - 1] ?? ""
    if (count >= leastInitials && spelled === short) return true
    if (!short.startsWith(spelled)) return false
  }
  return false
}

/** Whether words with these initials have a run that spells the short one: the same as asking all of `initialsOf`. */
export const areInitials = (short: string, initials: readonly string[]): boolean =>
  short.length >= leastInitials && initials.some((_, from) => spellsFrom(short, initials, from))
