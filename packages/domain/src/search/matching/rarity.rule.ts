/** Numbers that are in a list, or aren't. One list at a time: the next one takes the place of the last. */
export type Marks = {
  readonly put: (list: readonly number[]) => void
  readonly has: (one: number) => boolean
}

export const makeMarks = (size: number): Marks => {
  const metIn = new Int32Array(size)
  let turn = 1
  return {
    put: (list) => {
      turn += 1
      for (const one of list) metIn[one] = turn
    },
    has: (one) => metIn[one] === turn,
  }
}

/** How much each says by how few of the lists have it: what is rare among candidates tells them apart. */
export const rarity = (lists: readonly (readonly number[])[], size: number): ((one: number) => number) => {
  const [holders, metIn] = [new Int32Array(size), new Int32Array(size)]
  lists.forEach((list, at) => {
    for (const one of list) {
      if (metIn[one] === at + 1) continue
      metIn[one] = at + 1
      holders[one] = (holders[one] ?? 0) + 1
    }
  })
  const byHolders = Array.from({ length: lists.length + 1 }, (_, count) =>
    Math.log(1 + lists.length / (count + 0.5)),
  )
  const weights = Float64Array.from(holders, (count) => byHolders[count] ?? 0)
  const ofNone = byHolders[0] ?? 0
  return (one) => weights[one] ?? ofNone
}
