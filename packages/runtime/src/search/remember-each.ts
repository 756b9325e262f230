export type RememberEachSettings = {
  readonly forMs: number
  /** So many answers are kept; the one not asked for longest goes first. */
  readonly most: number
  readonly now?: () => number
}

type Kept<Value> = { readonly answer: Promise<Value>; readonly until: number }

/**
 * Answers by key, each asked for once and kept for a while; whoever asks meanwhile shares it. A failure is passed on and
 * not kept.
 */
export const rememberEach = <Value>(
  load: (key: string) => Promise<Value>,
  { forMs, most, now = Date.now }: RememberEachSettings,
): ((key: string) => Promise<Value>) => {
  const kept = new Map<string, Kept<Value>>()
  const keep = (key: string, one: Kept<Value>): Promise<Value> => {
    kept.delete(key)
    kept.set(key, one)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return one.answer
  }
  return (key) => {
    const found = kept.get(key)
    if (found && found.until > now()) return keep(key, found)
    const answer = load(key)
    answer.catch(() => {
      if (kept.get(key)?.answer === answer) kept.delete(key)
    })
    return keep(key, { answer, until: now() + forMs })
  }
}
