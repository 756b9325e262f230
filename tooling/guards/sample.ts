/** Mulberry32: the same seed chooses the same ones. */
const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A random share of them, at least one, in their order; all of them from 1 on. */
export const sampleOf = <One>(all: readonly One[], share: number, seed: number): readonly One[] => {
  if (!(share > 0)) throw new Error(`--share is above 0 and 1 at most, not ${share}`)
  if (share >= 1) return all
  const roll = dice(seed)
  const drawn = all.map((one, at) => ({ one, at, lot: roll() })).sort((a, b) => a.lot - b.lot)
  const count = Math.max(1, Math.round(all.length * share))
  return drawn
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
