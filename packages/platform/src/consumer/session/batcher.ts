import type { BatchSize } from "../define-consumer.ts"

export type Batcher<Item> = {
  /** Resolves when there is room for the next one. */
  readonly add: (item: Item) => Promise<void>
  /** Flushes the rest and waits for its end. */
  readonly idle: () => Promise<void>
}

/**
 * Gathers items and works on one batch at a time, in order of arrival; `work` must not throw. What comes while a batch is
 * worked on waits together, so batches grow with the load up to `size`; then whoever adds has to wait, too.
 */
export const makeBatcher = <Item>(
  { size, waitMs }: BatchSize,
  work: (items: readonly Item[]) => Promise<void>,
): Batcher<Item> => {
  let gathered: Item[] = []
  let waiting: (() => void)[] = []
  let timer: NodeJS.Timeout | undefined
  let due = false
  let running: Promise<void> | undefined
  const take = (): readonly Item[] => {
    clearTimeout(timer)
    timer = undefined
    const items = gathered.slice(0, size)
    gathered = gathered.slice(size)
    // What is left has waited as long as what is taken.
    due = gathered.length > 0
    for (const go of waiting) go()
    waiting = []
    return items
  }
  const workOff = async (): Promise<void> => {
    do await work(take())
    while (gathered.length >= size || (due && gathered.length > 0))
    running = undefined
  }
  const start = (): Promise<void> => {
    running ??= workOff()
    return running
  }
  const onTime = () => {
    due = true
    void start()
  }
  return {
    add: async (item) => {
      gathered.push(item)
      if (gathered.length < size) {
        timer ??= setTimeout(onTime, waitMs)
        return
      }
      void start()
      if (gathered.length >= size) await new Promise<void>((go) => waiting.push(go))
    },
    idle: async () => {
      while (running || gathered.length > 0) {
        due = true
        await start()
      }
    },
  }
}
