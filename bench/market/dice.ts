/** Mulberry32: the same seed, the same numbers, on every machine. */
export type Dice = {
  readonly next: () => number
  readonly below: (limit: number) => number
  readonly of: <Item>(items: readonly Item[]) => Item
  /** Rank below `count` as popularity falls: rank r about as often as 1/(r+1). */
  readonly ranked: (count: number) => number
}

export const makeDice = (seed: number): Dice => {
  let state = (seed * 2_654_435_761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    of: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error("nothing to choose from")
      return item
    },
    ranked: (count) => Math.min(count - 1, Math.floor((count + 1) ** next()) - 1),
  }
}
