export type Keeping = { readonly forMs: number; readonly atMost: number }

type Kept<Value> = { readonly value: Promise<Value>; readonly until: number }

/** Answers again what was read a moment ago; a failed read is forgotten. The oldest is dropped when there are too many. */
export const keepBriefly = <Value>(
  read: (key: string, now: Date) => Promise<Value>,
  { forMs, atMost }: Keeping,
): ((key: string, now: Date) => Promise<Value>) & { readonly forget: () => void } => {
  const kept = new Map<string, Kept<Value>>()
  const ask = (key: string, now: Date): Promise<Value> => {
    const found = kept.get(key)
    if (found && now.getTime() < found.until && now.getTime() >= found.until - forMs) return found.value
    const value = read(key, now)
    kept.delete(key)
    kept.set(key, { value, until: now.getTime() + forMs })
    const [oldest] = kept.keys()
    if (kept.size > atMost && oldest !== undefined) kept.delete(oldest)
    value.catch(() => kept.delete(key))
    return value
  }
  return Object.assign(ask, { forget: () => kept.clear() })
}
