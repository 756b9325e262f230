/** FNV-1a: a number that depends on the text alone. */
export const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return hash >>> 0
}

export type Random = {
  /** In [0, 1). */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  readonly whole: (low: number, high: number) => number
  readonly pick: <Value>(values: readonly Value[]) => Value
  readonly some: <Value>(values: readonly Value[], count: number) => readonly Value[]
}

/** Mulberry32: small, quick, the same on every machine. One generator a product, so that changing one changes no other. */
export const randomFor = (text: string): Random => {
  let state = hashOf(text)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + (high - low) * next()
  const whole = (low: number, high: number) => low + Math.floor((high - low + 1) * next())
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[whole(0, values.length - 1)]
    if (value === undefined) throw new Error("nothing to pick from")
    return value
  }
  const some = <Value>(values: readonly Value[], count: number): readonly Value[] => {
    const ranked = values.map((value, index) => ({ value, index, rank: next() }))
    const taken = ranked.sort((a, b) => a.rank - b.rank).slice(0, count)
    return taken.sort((a, b) => a.index - b.index).map(({ value }) => value)
  }
  return { next, between, whole, pick, some }
}
