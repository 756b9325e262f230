import type { BatchSize } from "../define-consumer.ts"

export type Batcher<Item> = {
  /** Resolves when there is room for the next one. */
  readonly add: (item: Item) => Promise<void>
  /** Flushes the rest and waits for its end. */
  readonly idle: () => Promise<void>
}

/** Gathers items and works on one batch at a time, in order of arrival; `work` must not throw. */
export const makeBatcher = <Item>(
  { size, waitMs }: BatchSize,
  work: (items: readonly Item[]) => Promise<void>,
): Batcher<Item> => {
  let gathered: Item[] = []
  let timer: NodeJS.Timeout | undefined
  let tail: Promise<void> = Promise.resolve()
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (gathered.length > 0) {
      const items = gathered
      gathered = []
      tail = tail.then(() => work(items))
    }
    return tail
  }
  return {
    add: async (item) => {
      gathered.push(item)
      if (gathered.length >= size) await flush()
      else timer ??= setTimeout(() => void flush(), waitMs)
    },
    idle: flush,
  }
}
