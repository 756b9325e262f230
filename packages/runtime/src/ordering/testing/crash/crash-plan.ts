import type { Failpoint } from "@haat/platform/failpoint"
import { retrying } from "@haat/platform/retry"
import { crashOnce, type Verdict } from "./crash-run.ts"
import { faultsFor, scenarios } from "./enumerate.ts"
import type { Scenario } from "./scenario.ts"
import { type WarmChild, warmChild } from "./warm-child.ts"
import { openWorld, type World } from "./world.ts"

export type CrashSettings = {
  /** 1: all combinations; 0.1: a random tenth. */
  readonly share: number
  readonly seed: number
  /** Part of a scenario's name; "" is all. */
  readonly only: string
  /** Emptied again and again; two plans at the same time need two. */
  readonly namespace: `${string}_test`
  readonly say: (line: string) => void
}

type Case = { readonly scenario: Scenario; readonly failpoint: Failpoint }
/** `met`: cases in which the process did die or lose an answer. */
type Outcome = { readonly failed: readonly Failed[]; readonly met: number }
type Failed = { readonly what: string; readonly faults: readonly string[] }

/** Mulberry32: the same seed chooses the same cases. */
const dice = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A process that dies otherwise than it was told to is a finding, too. */
const endedByItself = (error: unknown): Verdict => ({
  ...{ fate: "killed", passed: [], said: "" },
  faults: [error instanceof Error ? error.message : String(error)],
})

/** The next child gets warm while the present one works; one that lived is used again. */
const nursery = (world: World) => {
  const warm = (): Promise<WarmChild> => {
    const child = retrying({ attempts: 3, backoffMs: 1000 }, () => warmChild(world.env))
    child.catch(() => undefined)
    return child
  }
  const waiting = [warm(), warm()]
  return {
    run: async (scenario: Scenario, failpoint: Failpoint | undefined): Promise<Verdict> => {
      const child = await (waiting.shift() ?? warm())
      const verdict = await crashOnce({ world, child }, scenario, failpoint).catch(endedByItself)
      if (verdict.fate === "killed") waiting.push(warm())
      else waiting.unshift(Promise.resolve(child))
      return verdict
    },
    close: async () => {
      for (const child of await Promise.all(waiting)) child.kill()
    },
  }
}

type Run = ReturnType<typeof nursery>["run"]

const sentence = ({ scenario, failpoint: { name, pass, fault } }: Case): string =>
  `${scenario.name} · ${fault} ${name}:${pass}`

/** One row a scenario: how many points, died, lost, not met, failed. */
const tableOf = (rows: ReadonlyMap<string, Record<string, number>>): readonly string[] => {
  const heads = ["cases", "killed", "lost", "untouched", "failed"]
  const line = (name: string, cells: readonly (string | number)[]) =>
    `  ${name.padEnd(48)}${cells.map((cell) => String(cell).padStart(10)).join("")}`
  const body = [...rows].map(([name, row]) =>
    line(
      name,
      heads.map((head) => row[head] ?? 0),
    ),
  )
  const sums = heads.map((head) => [...rows.values()].reduce((sum, row) => sum + (row[head] ?? 0), 0))
  return [line("", heads), ...body, line("all", sums)]
}

const record = async (run: Run, chosen: readonly Scenario[]) => {
  const cases: Case[] = []
  for (const scenario of chosen) {
    const verdict = await run(scenario, undefined)
    if (verdict.faults.length > 0)
      throw new Error(`${scenario.name} is wrong without any crash: ${verdict.faults.join("; ")}`)
    if (verdict.passed.length === 0) throw new Error(`${scenario.name} passes no failpoint: ${verdict.said}`)
    cases.push(...faultsFor(verdict.passed).map((failpoint) => ({ scenario, failpoint })))
  }
  return cases
}

/** Runs the chosen share of all cases and answers those that failed. */
export const runCrashes = async ({ share, seed, only, namespace, say }: CrashSettings): Promise<Outcome> => {
  const world = await openWorld(namespace)
  const { run, close } = nursery(world)
  const failed: Failed[] = []
  const rows = new Map<string, Record<string, number>>()
  try {
    const all = await record(
      run,
      scenarios.filter(({ name }) => name.includes(only)),
    )
    const roll = dice(seed)
    const cases = all.filter(() => roll() < share)
    say(`${cases.length} of ${all.length} crash points over ${scenarios.length} scenarios, seed ${seed}`)
    for (const [index, one] of cases.entries()) {
      const { fate, faults } = await run(one.scenario, one.failpoint)
      const row = rows.get(one.scenario.name) ?? {}
      for (const cell of ["cases", fate, ...(faults.length > 0 ? ["failed"] : [])])
        row[cell] = (row[cell] ?? 0) + 1
      rows.set(one.scenario.name, row)
      if (faults.length > 0) {
        failed.push({ what: sentence(one), faults })
        say(`FAIL ${sentence(one)}\n     ${faults.join("\n     ")}`)
      }
      if ((index + 1) % 50 === 0) say(`  ${index + 1} of ${cases.length}, ${failed.length} failed`)
    }
    for (const line of tableOf(rows)) say(line)
    const met = [...rows.values()].reduce((sum, { killed = 0, lost = 0 }) => sum + killed + lost, 0)
    return { failed, met }
  } finally {
    await close()
    await world.close()
  }
}
