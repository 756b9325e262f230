import { runAudit } from "@haat/db/audit"
import { sleep } from "@haat/platform/clock"
import { clients } from "../../../shared/index.ts"
import { type Act, perform, type Report } from "./acts.ts"
import type { Fault } from "./enumerate.ts"
import type { Prepared, Scenario } from "./scenario.ts"
import type { Ending, WarmChild } from "./warm-child.ts"
import type { World } from "./world.ts"

export type Verdict = {
  /** `untouched`: the point wasn't passed this time, the scenario ran through. */
  readonly fate: "killed" | "lost" | "paused" | "untouched"
  readonly faults: readonly string[]
  readonly passed: readonly string[]
  /** What the process under test answered, or how it failed. */
  readonly said: string
}

const clockActs: ReadonlySet<string> = new Set(["expireDue", "inquire", "settleStored", "submitRefunds"])
const sweeps = ["settleStored", "inquire", "expireDue", "submitRefunds"] as const
const rounds = 3

/** What the workers of a restarted shop do anyway, with the clock moved on so that nobody waits. */
const sweep = async ({ doors, makeDue }: World): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    await makeDue()
    for (const one of sweeps) await perform(doors, { do: one })
  }
}

const ending = async (): Promise<string> => {
  const rows = await clients
    .mysql()
    .rows<{ status: string }>("SELECT status FROM ordering_order ORDER BY status")
  return rows.map(({ status }) => status).join(",")
}

/** The gateway's own books: it holds what a bought order was paid less what went back, and nothing for any other. */
const moneyFaults = async (world: World): Promise<readonly string[]> => {
  const net = world.netAtGateway()
  const rows = await clients.mysql().rows<{ id: string; owed: string | number; attempts: string | null }>(
    `SELECT o.id, GROUP_CONCAT(a.id) AS attempts, IF(o.status IN ('FAILED', 'EXPIRED', 'CANCELLED'), 0,
       COALESCE(SUM(a.captured_minor), 0) - COALESCE((SELECT SUM(r.amount_minor) FROM payment_refund r
         WHERE r.order_id = o.id), 0)) AS owed
     FROM ordering_order o LEFT JOIN payment_attempt a ON a.order_id = o.id GROUP BY o.id, o.status`,
  )
  return rows.flatMap(({ id, owed, attempts }) => {
    const held = (attempts ?? "").split(",").reduce((sum, one) => sum + (net.get(one) ?? 0), 0)
    return held === Number(owed) ? [] : [`the gateway holds ${held} of order ${id}, which owes ${owed}`]
  })
}

const bookFaults = async (): Promise<readonly string[]> => {
  const findings = await runAudit(clients.mysql(), { atRest: true })
  const broken = findings.filter(({ rows }) => rows > 0)
  return broken.map(({ id, says, samples }) => `${id} ${says}: ${JSON.stringify(samples)}`)
}

const faultsOf = async (world: World, { legal, check }: Prepared): Promise<readonly string[]> => {
  const end = await ending()
  return [
    ...(legal.includes(end)
      ? []
      : [`ends in "${end}", not in ${legal.map((one) => `"${one}"`).join(" or ")}`]),
    ...(await bookFaults()),
    ...(await moneyFaults(world)),
    ...((await check?.()) ?? []),
  ]
}

const nothing: Report = { passed: [], answer: undefined, error: undefined }

const fateOf = ({ kind }: Ending, fault: Fault | undefined): Verdict["fate"] => {
  if (kind !== "lived") return kind
  return fault?.fault === "lost" ? "lost" : "untouched"
}

type Stage = {
  readonly world: World
  readonly child: WarmChild
  readonly again: (act: Act) => Promise<void>
}

/**
 * Others take over from a process that stands still: its time is over, and what it has locked in the middle of a transaction
 * the server lets go by closing its connections. Then it wakes, and whatever it does now must do no harm.
 */
const takeOver = async (
  { world, child }: Stage,
  { afterwards }: Prepared,
  { wake, inside }: { readonly wake: () => Promise<Report>; readonly inside: boolean },
): Promise<Report> => {
  if (inside) await world.closeConnections(child.threads())
  await afterwards?.()
  await sweep(world)
  return wake()
}

const recover = async (stage: Stage, prepared: Prepared, end: Ending, inside: boolean): Promise<Report> => {
  if (end.kind === "paused") return takeOver(stage, prepared, { wake: end.wake, inside })
  // What wasn't committed is delivered again, and so may be what was.
  if (prepared.act.do === "consume") await stage.again(prepared.act)
  await prepared.afterwards?.()
  return end.kind === "lived" ? end.report : nothing
}

/** Repeats something until it is stopped. */
const repeatedly = (what: (() => Promise<void>) | undefined): { readonly stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const loop = async (): Promise<void> => {
    while (what && !stopping.signal.aborted) {
      await what().catch(() => undefined)
      await sleep(200, stopping.signal).catch(() => undefined)
    }
  }
  const running = loop()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

/** One scenario with one failpoint: die, lose an answer or stand still there, recover, and look into the books. */
export const crashOnce = async (
  stage: Stage,
  scenario: Scenario,
  fault: Fault | undefined,
): Promise<Verdict> => {
  const { world, child } = stage
  await world.forgetAll()
  const prepared = await scenario.prepare(world)
  const { act } = prepared
  if (clockActs.has(act.do)) await world.makeDue()
  const beside = repeatedly(prepared.meanwhile)
  const end = await child.obey({ carts: [...world.carts.values()], act, failpoint: fault })
  const fate = fateOf(end, fault)
  try {
    const { passed, answer, error } = await recover(stage, prepared, end, fault?.inside === true)
    await beside.stop()
    if (act.do !== "consume") await sweep(world)
    const said = error ?? JSON.stringify(answer) ?? ""
    return { fate, passed, said, faults: await faultsOf(world, prepared) }
  } catch (error) {
    await beside.stop()
    const why = error instanceof Error ? error.stack : String(error)
    if (end.kind === "paused") child.kill()
    return {
      ...{ fate: end.kind === "paused" ? "killed" : fate, passed: [], said: "" },
      faults: [`the recovery failed: ${why}`],
    }
  }
}
