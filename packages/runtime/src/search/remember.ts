/** Keeps an answer for `forMs`; whoever asks meanwhile shares it. A failed answer is not kept. */
export const remember = <Value>(
  ask: () => Promise<Value>,
  { forMs, now = Date.now }: { readonly forMs: number; readonly now?: () => number },
): (() => Promise<Value>) => {
  let kept: { readonly answer: Promise<Value>; readonly until: number } | undefined
  return () => {
    if (kept && kept.until > now()) return kept.answer
    const answer = ask()
    const mine = { answer, until: now() + forMs }
    kept = mine
    answer.catch(() => {
      if (kept === mine) kept = undefined
    })
    return answer
  }
}
