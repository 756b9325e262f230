import type { InTransaction } from "../ports.ts"
import type { WriteOrder, WriteOutcome } from "./write-order.model.ts"

class Undone extends Error {
  readonly outcome: WriteOutcome
  constructor(outcome: WriteOutcome) {
    super(outcome)
    this.outcome = outcome
  }
}

/**
 * Writes one order with its stock hold and events in one transaction, or nothing at all. The commands are plain
 * data and each gets its own outcome, so a writer that takes many of them into one transaction fits in here.
 */
export const makeWriteOrder =
  (inTransaction: InTransaction) =>
  async ({ draft, holds, tenders = [] }: WriteOrder): Promise<WriteOutcome> => {
    try {
      return await inTransaction(async ({ orders, stock, tenders: purse }) => {
        const inserted = await orders.insert(draft)
        if (inserted !== "inserted") throw new Undone(inserted)
        if (tenders.length > 0 && !(await purse.hold(draft.order, tenders))) throw new Undone("tender-gone")
        if (!(await stock.hold(draft.order.id, holds))) throw new Undone("short")
        return "written" as const
      })
    } catch (error) {
      if (error instanceof Undone) return error.outcome
      throw error
    }
  }
