import type { Order } from "../order.model.ts"
import { payableOf } from "../paying/payable.rule.ts"
import { makePlacePaid } from "../paying/place-paid.use-case.ts"
import type { InTransaction, OrderingTx } from "../ports.ts"
import type { WriteOrder, WriteOutcome } from "./write-order.model.ts"

type Outcome = WriteOutcome | "place-taken"

class Undone extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super(outcome)
    this.outcome = outcome
  }
}

/** Nothing is left for a gateway: the order is placed in the transaction that makes it. */
const placeAtOnce = async (tx: OrderingTx, { id, createdAt: at }: Order, newId: () => string) => {
  const order = await tx.orders.lock(id)
  if (!order) throw new Error(`order ${id} was not written`)
  await makePlacePaid(tx)(order, { at, newId, attemptId: null })
}

/** Writes it, or undoes all of it and says why. */
const makeAttempt =
  (inTransaction: InTransaction, newId: () => string) =>
  async ({ draft, holds, tenders = [], rooms = [] }: WriteOrder): Promise<Outcome> => {
    try {
      return await inTransaction(async (tx) => {
        const { order } = draft
        const inserted = await tx.orders.insert(draft)
        if (inserted !== "inserted") throw new Undone(inserted)
        if (draft.paying) await tx.attempts.open([draft.paying.attempt])
        if (tenders.length > 0 && !(await tx.tenders.hold(order, tenders))) throw new Undone("tender-gone")
        if (!(await tx.stock.hold(order.id, holds))) throw new Undone("short")
        if (rooms.length > 0 && !(await tx.rooms.take(order.id, rooms))) throw new Undone("full")
        if (payableOf(order) === 0) await placeAtOnce(tx, order, newId)
        return "written" as const
      })
    } catch (error) {
      if (error instanceof Undone) return error.outcome
      throw error
    }
  }

/**
 * Writes one order with its stock hold and events in one transaction, or nothing at all. The commands are plain
 * data and each gets its own outcome, so a writer that takes many of them into one transaction fits in here. A place that
 * another order of the shopper took is no refusal: the next one is tried, until none can be left.
 */
export const makeWriteOrder = (inTransaction: InTransaction, newId: () => string) => {
  const attempt = makeAttempt(inTransaction, newId)
  return async (command: WriteOrder): Promise<WriteOutcome> => {
    for (let tries = 0; tries <= command.draft.openLimit; tries += 1) {
      const outcome = await attempt(command)
      if (outcome !== "place-taken") return outcome
    }
    return "taken"
  }
}
