import type { Clock, Ids } from "../../shared/index.ts"
import type { Settlement } from "../payment.model.ts"
import type { Gateways } from "../ports.ts"
import { compareSettlement } from "./compare-settlement.rule.ts"
import { planRepair, type Repair } from "./plan-repair.rule.ts"
import type { AuditBooks, BookedMoney, CaseBook, Repairs, RunBook } from "./ports.ts"
import { AUDITED_KINDS } from "./read-finding.rule.ts"
import type { CaseState, Finding, ReconciliationRun } from "./reconciliation.model.ts"
import { settlementSpan } from "./settlement-span.rule.ts"

export type ReconcilePorts = {
  readonly gateways: Gateways
  readonly money: BookedMoney
  readonly audit: AuditBooks
  readonly repairs: Repairs
  readonly cases: CaseBook
  readonly runs: RunBook
  readonly clock: Clock
  readonly ids: Pick<Ids, "uuid">
}

const keyOf = ({ kind, subject }: Finding): string => `${kind} ${subject}`

/** One case tells all sentences that its subject breaks. */
const merged = (before: Finding | undefined, finding: Finding): Finding => {
  if (!before) return finding
  const says = [before.facts.says, finding.facts.says].filter((one) => typeof one === "string")
  return { ...finding, facts: { ...before.facts, ...finding.facts, says: [...new Set(says)].join("; ") } }
}

const unique = (findings: readonly Finding[]): readonly Finding[] => {
  const found = new Map<string, Finding>()
  for (const finding of findings) found.set(keyOf(finding), merged(found.get(keyOf(finding)), finding))
  return [...found.values()]
}

type Compared = {
  readonly findings: readonly Finding[]
  readonly lines: number
  readonly problem: string | null
}

/**
 * Holds the books of every gateway against ours, and ours against each other. What a repair can set right for
 * certain is repaired, the rest waits for a person. A gateway that gives no settlement is told, and nothing is
 * concluded from its silence. Null: this slot was run before.
 */
export const makeReconcile = (ports: ReconcilePorts) => {
  const { gateways, money, cases, runs, repairs, clock, ids } = ports

  const compare = async (provider: string, now: Date): Promise<Compared> => {
    const { days, from, to } = settlementSpan(now)
    const settlements: Settlement[] = []
    for (const day of days) {
      const answer = await gateways.get(provider)?.settlement(day)
      if (answer?.kind !== "done") {
        const reason = answer?.reason ?? "unknown gateway"
        return { findings: [], lines: 0, problem: `${provider}, ${day}: ${reason}` }
      }
      settlements.push(answer.value)
    }
    const lines = settlements.flatMap((settlement) => settlement.lines)
    const booked = await money.bookedAt({ provider, settlements, from, to })
    return { findings: compareSettlement(lines, booked), lines: lines.length, problem: null }
  }

  const carryOut: Readonly<Record<Repair, (finding: Finding) => Promise<boolean>>> = {
    settle: async ({ subject: attemptId, facts }) => {
      const provider = String(facts.provider)
      const ref = String(facts.ref)
      const sum = { amountMinor: Number(facts.amountMinor), currency: String(facts.currency) }
      const rest = { eventId: `settlement:${ref}`, outcome: "captured", reason: null } as const
      await repairs.settle({ provider, attemptId, providerRef: ref, ...rest, ...sum })
      return true
    },
    "confirm-refund": async ({ subject }) => {
      await repairs.confirmRefund(subject)
      return true
    },
    "release-hold": ({ subject }) => repairs.releaseHold(subject),
    refund: ({ subject }) => repairs.refund(subject),
    "end-hold": ({ subject }) => repairs.endHold(subject),
    "settle-webhook": ({ facts }) => repairs.settleWebhook(String(facts.provider), String(facts.event_id)),
    "finish-set-aside": ({ subject }) => repairs.finishSetAside(subject),
  }

  const handle = async (finding: Finding): Promise<CaseState> => {
    const plan = planRepair(finding.kind)
    // What a gateway moved stays moved: a person's word on it holds. What is wrong with us is wrong until it is right.
    const keepResolved = !AUDITED_KINDS.includes(finding.kind)
    const note = (state: "REPAIRED" | "OPEN", reason: string) =>
      cases.note(finding, { id: ids.uuid(), state, reason, at: clock.now(), keepResolved })
    if (plan.kind === "queue") return note("OPEN", plan.reason)
    try {
      const isDone = await carryOut[plan.repair](finding)
      return isDone
        ? await note("REPAIRED", `Set right by: ${plan.repair}`)
        : await note("OPEN", `The repair (${plan.repair}) found nothing it may change. Look at it.`)
    } catch (error) {
      const why = error instanceof Error ? error.message : "an error"
      return note("OPEN", `The repair (${plan.repair}) failed: ${why}`.slice(0, 500))
    }
  }

  return async (slot: string): Promise<ReconciliationRun | null> => {
    const startedAt = clock.now()
    const id = ids.uuid()
    if (!(await runs.begin({ id, slot, at: startedAt }))) return null
    const compared: Compared[] = []
    for (const provider of gateways.keys()) compared.push(await compare(provider, startedAt))
    const audited = await ports.audit()
    const found = unique([...compared.flatMap(({ findings }) => findings), ...audited.findings])
    const states: CaseState[] = []
    for (const finding of found) states.push(await handle(finding))
    const seen = AUDITED_KINDS.filter((kind) => !audited.blind.includes(kind))
    await cases.closeGone(seen, found, clock.now())
    const repaired = states.filter((state) => state === "REPAIRED").length
    const run: ReconciliationRun = {
      ...{ id, startedAt, finishedAt: clock.now(), days: settlementSpan(startedAt).days },
      lines: compared.reduce((sum, { lines }) => sum + lines, 0),
      ...{ found: found.length, repaired, queued: states.filter((state) => state === "OPEN").length },
      problems: [...compared.flatMap(({ problem }) => problem ?? []), ...audited.problems],
    }
    await runs.finish(run)
    return run
  }
}
