import type { Clock } from "../../shared/index.ts"
import type { MovedLines } from "../ports.ts"

/** Dead letters are replayed within ninety days; an order's event can't come later. */
const keptMs = 100 * 86_400_000
const atOnce = 1000

/** Forgets, in small steps, the moves at sign-in that no order's event can refer to any more; answers how many lines. */
export const makeForgetMoved =
  ({ moved, clock }: { readonly moved: MovedLines; readonly clock: Clock }) =>
  async (): Promise<number> => {
    const before = new Date(clock.now().getTime() - keptMs)
    let total = 0
    for (;;) {
      const forgotten = await moved.forget(before, atOnce)
      total += forgotten
      if (forgotten < atOnce) return total
    }
  }
