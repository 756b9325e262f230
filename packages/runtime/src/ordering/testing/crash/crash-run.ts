import { runAudit } from "@haat/db/audit"
import type { Failpoint } from "@haat/platform/failpoint"
import { clients } from "../../../shared/index.ts"
import { perform } from "./acts.ts"
import type { Prepared, Scenario } from "./scenario.ts"
import type { WarmChild } from "./warm-child.ts"
import type { World } from "./world.ts"

export type Verdict = {
  /** `untouched`: the point wasn't passed this time, the scenario ran through. */
  readonly fate: "killed" | "lost" | "untouched"
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

const nothing = { passed: [], answer: undefined, error: undefined }

/** One scenario with one failpoint: die or lose an answer there, restart, recover, and look into the books. */
export const crashOnce = async (
  { world, child }: { readonly world: World; readonly child: WarmChild },
  scenario: Scenario,
  failpoint: Failpoint | undefined,
): Promise<Verdict> => {
  await world.forgetAll()
  const prepared = await scenario.prepare(world)
  if (clockActs.has(prepared.act.do)) await world.makeDue()
  const end = await child.obey({ carts: [...world.carts.values()], act: prepared.act, failpoint })
  const lost = end.kind === "lived" && failpoint?.fault === "lost"
  const fate = end.kind === "killed" ? "killed" : lost ? "lost" : "untouched"
  const { passed, answer, error } = end.kind === "lived" ? end.report : nothing
  const said = error ?? JSON.stringify(answer) ?? ""
  try {
    await prepared.afterwards?.()
    await sweep(world)
    return { fate, passed, said, faults: await faultsOf(world, prepared) }
  } catch (error) {
    return {
      fate,
      passed,
      said,
      faults: [`the recovery failed: ${error instanceof Error ? error.stack : String(error)}`],
    }
  }
}
