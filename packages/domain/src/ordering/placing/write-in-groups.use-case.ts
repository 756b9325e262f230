import { evenSize, inGroups, inTurns } from "../../shared/index.ts"
import { payableOf } from "../paying/payable.rule.ts"
import type { WriteOrder, WriteOutcome } from "./write-order.model.ts"

export type WriteInGroupsPorts = {
  readonly writeGroup: (commands: readonly WriteOrder[]) => Promise<readonly WriteOutcome[]>
  readonly writeOne: (command: WriteOrder) => Promise<WriteOutcome>
  /** The engine can't be reached: no use in trying the members one by one. */
  readonly isAway: (error: unknown) => boolean
  /** Orders of one transaction at most, and transactions side by side. Groups come in few sizes: see evenSize. */
  readonly size: number
  readonly lanes: number
  /** Who waited longer for a transaction to begin is told so, before any work is done for them. */
  readonly waitingMs: number
  readonly nowMs: () => number
}

type Queued = { readonly command: WriteOrder; readonly since: number }

type Settled = { readonly outcome: WriteOutcome } | { readonly fault: unknown }

const unwrap = (settled: Settled): WriteOutcome => {
  if ("fault" in settled) throw settled.fault
  return settled.outcome
}

/**
 * Whoever comes while a commit is running joins the next transaction; each order is accepted or refused by itself. One
 * member's fault is not the others': a group that fails is written again, one by one. Safe beside other
 * processes, since the rows' guards and keys decide, never this queue.
 */
export const makeWriteInGroups = (ports: WriteInGroupsPorts) => {
  const { writeGroup, writeOne, isAway, size, lanes, waitingMs, nowMs } = ports
  // Orders of one shopper would wait for each other's keys anyway, and a rollback among them is a deadlock.
  const turns = inTurns()
  const alone = async (command: WriteOrder): Promise<Settled> => {
    try {
      return { outcome: await turns(command.draft.order.ownerKey, () => writeOne(command)) }
    } catch (fault) {
      return { fault }
    }
  }
  const oneByOne = async (commands: readonly WriteOrder[]): Promise<readonly Settled[]> => {
    const answers: Settled[] = []
    for (const command of commands) answers.push(await alone(command))
    return answers
  }
  const together = async (commands: readonly WriteOrder[]): Promise<readonly Settled[]> => {
    try {
      const outcomes = await writeGroup(commands)
      return outcomes.map((outcome) => ({ outcome }))
    } catch (fault) {
      if (isAway(fault)) return commands.map(() => ({ fault }))
      return oneByOne(commands)
    }
  }
  const inTime = (run: (commands: readonly WriteOrder[]) => Promise<readonly Settled[]>) => {
    return async (queued: readonly Queued[]): Promise<readonly Settled[]> => {
      const isStale = ({ since }: Queued) => nowMs() - since > waitingMs
      const fresh = queued.filter((one) => !isStale(one))
      const answers = fresh.length > 0 ? await run(fresh.map(({ command }) => command)) : []
      const answerOf = new Map(fresh.map((one, at) => [one, answers[at]]))
      return queued.map((one) => answerOf.get(one) ?? { outcome: "busy" })
    }
  }
  const groups = inGroups<Queued, Settled>({ run: inTime(together), size, lanes, take: evenSize })
  // What such an order draws on can be judged in its own transaction only.
  const singles = inGroups<Queued, Settled>({ run: inTime(oneByOne), size: 1, lanes: 2 * lanes })
  return {
    waiting: () => groups.waiting() + singles.waiting(),
    write: async (command: WriteOrder): Promise<WriteOutcome> => {
      const { tenders = [], rooms = [], draft } = command
      const isAlone = tenders.length > 0 || rooms.length > 0 || payableOf(draft.order) === 0
      const queue = isAlone ? singles : groups
      return unwrap(await queue.ask({ command, since: nowMs() }))
    },
  }
}
