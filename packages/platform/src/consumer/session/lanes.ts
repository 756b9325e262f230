const laneOf = (key: string, count: number): number => {
  let hash = 2_166_136_261
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 16_777_619)
  }
  return (hash >>> 0) % count
}

export type Lanes = {
  /** Puts the work behind all earlier work of the same key; it must not throw. */
  readonly add: (key: string, work: () => Promise<void>) => void
  /** Resolves when fewer than `limit` works are waiting or running. */
  readonly room: (limit: number) => Promise<void>
  readonly idle: () => Promise<void>
}

/** Works on up to `count` keys at once, and on one key in order. */
export const makeLanes = (count: number): Lanes => {
  const tails = Array.from({ length: count }, () => Promise.resolve())
  const waiters: { readonly limit: number; readonly go: () => void }[] = []
  let open = 0
  const ended = () => {
    open -= 1
    for (let index = waiters.length - 1; index >= 0; index -= 1) {
      const waiter = waiters[index]
      if (waiter && open < waiter.limit) {
        waiters.splice(index, 1)
        waiter.go()
      }
    }
  }
  const room = async (limit: number) => {
    if (open < limit) return
    await new Promise<void>((go) => waiters.push({ limit, go }))
  }
  return {
    add: (key, work) => {
      const lane = laneOf(key, count)
      open += 1
      tails[lane] = (tails[lane] ?? Promise.resolve()).then(work).finally(ended)
    },
    room,
    idle: () => room(1),
  }
}
