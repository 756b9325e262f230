import { decideGroup, type GroupVerdict } from "./decide-group.rule.ts"
import type { InGroupTransaction } from "./ports.ts"
import type { WriteOrder, WriteOutcome } from "./write-order.model.ts"

class Contested extends Error {}

const grantedOf = (commands: readonly WriteOrder[], verdicts: readonly GroupVerdict[]) =>
  commands.flatMap(({ draft, holds, traceparent }, at) => {
    const openNo = verdicts[at]
    return typeof openNo === "number" ? [{ draft, openNo, traceparent, orderId: draft.order.id, holds }] : []
  })

/**
 * Writes many orders in one transaction and answers each. While plenty is left nobody reads the stock: the rows' guards
 * decide, locked for the blink before the commit. When a row may run out, the group is written again with its
 * rows locked first, so that exactly the first who fit get the last units.
 */
export const makeWriteGroup = (inTransaction: InGroupTransaction) => {
  const write = (commands: readonly WriteOrder[], how: "guarded" | "locked") =>
    inTransaction(async ({ orders, attempts, stock }): Promise<readonly WriteOutcome[]> => {
      const left = how === "locked" ? await stock.lockLeft(commands.flatMap(({ holds }) => holds)) : null
      const owners = [...new Set(commands.map(({ draft }) => draft.order.ownerKey))]
      const verdicts = decideGroup(commands, { left, taken: await orders.takenBy(owners) })
      const granted = grantedOf(commands, verdicts)
      if (granted.length > 0) {
        await orders.insertAll(granted)
        const opened = granted.flatMap(({ draft: { paying }, traceparent }) =>
          paying ? [{ ...paying.attempt, traceparent }] : [],
        )
        if (opened.length > 0) await attempts.open(opened)
        if (!(await stock.holdAll(granted, left))) throw new Contested()
      }
      return verdicts.map((verdict) => (typeof verdict === "number" ? "written" : verdict))
    })

  return async (commands: readonly WriteOrder[]): Promise<readonly WriteOutcome[]> => {
    try {
      return await write(commands, "guarded")
    } catch (error) {
      if (!(error instanceof Contested)) throw error
      return write(commands, "locked")
    }
  }
}
