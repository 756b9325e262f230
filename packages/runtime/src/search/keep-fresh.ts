export type FreshSettings<Value> = {
  readonly load: () => Promise<Value>
  /** Stands until something was loaded. */
  readonly first: Value
  readonly everyMs: number
  /** The first asker waits so long for the truth; nobody later waits at all. */
  readonly firstWaitMs: number
  readonly onFault: (error: unknown) => void
  readonly now?: () => number
}

const after = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })

/**
 * A value that is loaded again in the background while it is asked for, at most every `everyMs`. Never throws and never waits for a store
 * that hangs: what was known last stands, in the beginning `first`.
 */
export const keepFresh = <Value>({
  load,
  first,
  everyMs,
  firstWaitMs,
  onFault,
  now = Date.now,
}: FreshSettings<Value>): (() => Promise<Value>) => {
  let known = first
  let askedAt = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined
  const refresh = async (): Promise<void> => {
    try {
      known = await load()
    } catch (error) {
      onFault(error)
    } finally {
      running = undefined
    }
  }
  return async () => {
    const isFirst = askedAt === Number.NEGATIVE_INFINITY
    if (running === undefined && now() - askedAt >= everyMs) {
      askedAt = now()
      running = refresh()
    }
    if (isFirst && running) await Promise.race([running, after(firstWaitMs)])
    return known
  }
}
