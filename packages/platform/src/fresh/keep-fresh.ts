export type FreshSettings<Value> = {
  readonly load: () => Promise<Value>
  /** Stands until something was loaded. */
  readonly first: Value
  readonly everyMs: number
  /** The first asker, and the first after an idle time, waits so long for the truth; nobody else waits at all. */
  readonly firstWaitMs: number
  readonly onFault: (error: unknown) => void
  readonly now?: () => number
}

/** Nobody asked for so many spans: what is known may be of any age. */
const idleSpans = 2

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
  let enough: Promise<void> | undefined
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
    const age = now() - askedAt
    if (running === undefined && age >= everyMs) {
      askedAt = now()
      running = refresh()
      enough = age >= idleSpans * everyMs ? Promise.race([running, after(firstWaitMs)]) : undefined
    }
    if (enough) await enough
    return known
  }
}
