import { err, ok, type Result } from "../../shared/index.ts"
import { makeClaimRequest } from "../lifecycle/claim-request.use-case.ts"
import { answering, refuse } from "../lifecycle/refused.model.ts"
import type { OrderingEdge, OrderingTx } from "../ports.ts"
import { mayDecide } from "./second-person.rule.ts"
import type { AskRefusal, MoneyStep, StaffAsk, StaffAskRows } from "./staff-ask.model.ts"

export type AskTx = OrderingTx & { readonly asks: StaffAskRows }
export type InAskTransaction = <Value>(body: (tx: AskTx) => Promise<Value>) => Promise<Value>

export type DecideAskPorts = Pick<OrderingEdge, "clock" | "ids" | "digest"> & {
  readonly inTransaction: InAskTransaction
}

type NewAsk = Pick<StaffAsk, "orderId" | "step" | "amountMinor" | "reason" | "askedBy"> & {
  readonly idempotencyKey: string
}

type Verdict = {
  readonly askId: string
  readonly actorId: string
  readonly how: Exclude<StaffAsk["status"], "ASKED">
}

const bodyOf = (step: MoneyStep, reason: string) => JSON.stringify([step, reason])

/** Marks the ask decided in the transaction in hand, or ends it with why not: the row's guard has the last word. */
const claimVerdict = async (
  tx: Pick<AskTx, "asks">,
  { askId, actorId, how }: Verdict,
  at: Date,
): Promise<StaffAsk> => {
  const ask = await tx.asks.find(askId)
  if (!ask) return refuse({ code: "ASK_NOT_FOUND" })
  const may = mayDecide(ask, how, actorId)
  if (!may.ok) return refuse(may.error)
  if (!(await tx.asks.decide(askId, { status: how, by: actorId, at }))) {
    return refuse({ code: "ASK_DECIDED", status: (await tx.asks.find(askId))?.status ?? "DONE" })
  }
  return { ...ask, status: how, decidedBy: actorId, decidedAt: at }
}

/** Asking for a step with money, and deciding what somebody else asked for. */
export const makeDecideAsk = ({ inTransaction, clock, ids, digest }: DecideAskPorts) => {
  const ask = ({
    idempotencyKey,
    ...asked
  }: NewAsk): Promise<Result<string, { readonly code: "IDEMPOTENCY_CONFLICT" }>> =>
    inTransaction((tx) => {
      const { orderId, step, reason } = asked
      const key = {
        orderId,
        operation: "ask" as const,
        key: idempotencyKey,
        hash: digest(bodyOf(step, reason)),
      }
      return makeClaimRequest(tx)<never>(key, async () => {
        const id = ids.uuid()
        const open = { status: "ASKED" as const, askedAt: clock.now(), decidedBy: null, decidedAt: null }
        await tx.asks.insert({ id, ...asked, ...open })
        return ok(id)
      })
    })

  /** Refused or taken back: nothing else happens. */
  const close = (verdict: Verdict): Promise<Result<StaffAsk, AskRefusal>> =>
    answering(() => inTransaction(async (tx) => ok(await claimVerdict(tx, verdict, clock.now()))))

  /** A transaction that does the step only if it is decided in it: both stay, or neither. */
  const deciding =
    (verdict: Verdict): InAskTransaction =>
    (body) =>
      inTransaction(async (tx) => {
        await claimVerdict(tx, verdict, clock.now())
        return body(tx)
      })

  const check = (
    found: StaffAsk | null,
    { actorId, amountMinor }: { actorId: string; amountMinor: number },
  ) => {
    if (!found) return err({ code: "ASK_NOT_FOUND" as const })
    const may = mayDecide(found, "DONE", actorId)
    if (!may.ok) return may
    if (found.amountMinor !== amountMinor)
      return err({ code: "REFUND_CHANGED" as const, refundMinor: found.amountMinor })
    return ok(found)
  }
  return { ask, close, deciding, check }
}
