import { nearness } from "./near-words.rule.ts"

export type NearTo = (asked: string, own: string) => number

/** `nearness`, found once for each two words: one text is held against many titles of the same words. */
export const nearTo = (): NearTo => {
  const known = new Map<string, Map<string, number>>()
  return (asked, own) => {
    const row = known.get(asked) ?? new Map<string, number>()
    if (row.size === 0) known.set(asked, row)
    const found = row.get(own) ?? nearness(asked, own)
    row.set(own, found)
    return found
  }
}

/** Words, with all that counts as having one of them. */
export type Having = {
  readonly words: readonly string[]
  readonly tokens: ReadonlySet<string>
  readonly initials: ReadonlySet<string>
}

type Measure = { readonly weigh: (word: string) => number; readonly near: NearTo }

const sureInitials = 0.7

const nearestOf = (word: string, { words, tokens, initials }: Having, near: NearTo): number => {
  if (tokens.has(word)) return 1
  let best = initials.has(word) ? sureInitials : 0
  for (const other of words) best = Math.max(best, near(word, other))
  return best
}

/** How much of the words is there, each weighing what it weighs and counting as much as it is near to what is there. */
export const nearMass = (words: Iterable<string>, having: Having, { weigh, near }: Measure): number => {
  let mass = 0
  for (const word of words) mass += weigh(word) * nearestOf(word, having, near)
  return mass
}
