/**
 * Keeps an answer for `forMs`; whoever asks meanwhile shares it. When a new answer can't be had, the last good one
 * stands for as long again.
 */
export const remember = <Value>(
  ask: () => Promise<Value>,
  { forMs, now = Date.now }: { readonly forMs: number; readonly now?: () => number },
): (() => Promise<Value>) => {
  let good: { readonly value: Value } | undefined
  let current: { readonly answer: Promise<Value>; readonly until: number } | undefined
  const renew = async (): Promise<Value> => {
    try {
      good = { value: await ask() }
    } catch (error) {
      if (good === undefined) {
        current = undefined
        throw error
      }
    }
    return good.value
  }
  return () => {
    if (!current || current.until <= now()) current = { answer: renew(), until: now() + forMs }
    return current.answer
  }
}
