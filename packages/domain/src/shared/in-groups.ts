export type GroupSettings<Item, Answer> = {
  /** Answers every item, in the order of the items. What it throws is thrown at each of them. */
  readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>
  /** The most items of one run. */
  readonly size: number
  /** Runs side by side. */
  readonly lanes: number
  /** How many to take of so many, one at least; the others come next. All of them, if it isn't given. */
  readonly take?: (waiting: number) => number
  /** What a lane waits for after a run, before it takes others: for work that may come a moment later in a rush. */
  readonly rest?: () => Promise<unknown>
}

export type Groups<Item, Answer> = {
  readonly ask: (item: Item) => Promise<Answer>
  /** Items that no run has taken yet. */
  readonly waiting: () => number
}

type Waiting<Item, Answer> = {
  readonly item: Item
  readonly answer: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

const serve = async <Item, Answer>(
  run: GroupSettings<Item, Answer>["run"],
  group: readonly Waiting<Item, Answer>[],
): Promise<void> => {
  try {
    const answers = await run(group.map(({ item }) => item))
    if (answers.length !== group.length)
      throw new Error(`a run answered ${answers.length} of ${group.length}`)
    for (const [at, { answer }] of group.entries()) answer(answers[at] as Answer)
  } catch (error) {
    for (const { fail } of group) fail(error)
  }
}

/**
 * Whoever asks while all lanes are running joins the next run, first come, first served: groups form by themselves,
 * the larger the busier, and a lone item starts at once. Nothing is dropped.
 */
export const inGroups = <Item, Answer>({
  run,
  size,
  lanes,
  take = (count) => count,
  rest,
}: GroupSettings<Item, Answer>): Groups<Item, Answer> => {
  let waiting: Waiting<Item, Answer>[] = []
  let running = 0
  const lane = async (): Promise<void> => {
    // Those who ask in the same turn go together.
    await Promise.resolve()
    while (waiting.length > 0) {
      const count = take(Math.min(size, waiting.length))
      const group = waiting.slice(0, count)
      waiting = waiting.slice(count)
      await serve(run, group)
      await rest?.()
    }
    running -= 1
  }
  return {
    waiting: () => waiting.length,
    ask: (item) =>
      new Promise((answer, fail) => {
        waiting.push({ item, answer, fail })
        if (running >= lanes) return
        running += 1
        void lane()
      }),
  }
}
