const plainLetters = 128

/** One number for three letters; those of ASCII stay small, which is what maps are fast with. */
const gramAt = (line: string, at: number): number => {
  const [a, b, c] = [line.charCodeAt(at), line.charCodeAt(at + 1), line.charCodeAt(at + 2)]
  return a < plainLetters && b < plainLetters && c < plainLetters
    ? (a * plainLetters + b) * plainLetters + c
    : (a * 65_536 + b) * 65_536 + c + plainLetters ** 3
}

/** A gram by its number among those met so far. */
export type Gram = number

export type Grams = {
  /** Three letters at a time, blanks between words included: what is left in common when words are cut or misspelled. */
  readonly of: (words: readonly string[]) => readonly Gram[]
  readonly size: () => number
}

export const makeGrams = (): Grams => {
  const ids = new Map<number, Gram>()
  /** The line in which each gram was met last: in one line it is named once. */
  const metIn: number[] = []
  let lines = 0
  const of = (words: readonly string[]): readonly Gram[] => {
    const line = ` ${words.join(" ")} `
    const found: Gram[] = []
    lines += 1
    for (let at = 0; at + 3 <= line.length; at += 1) {
      const key = gramAt(line, at)
      const id = ids.get(key) ?? ids.size
      if (id === ids.size) ids.set(key, id)
      if (metIn[id] === lines) continue
      metIn[id] = lines
      found.push(id)
    }
    return found
  }
  return { of, size: () => ids.size }
}
