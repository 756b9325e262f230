import type { Failpoint } from "@haat/platform/failpoint"
import { type Fault, faultsFor, pausesFor, scenarios } from "./enumerate.ts"
import { type Nursery, nursery } from "./nursery.ts"
import type { Scenario } from "./scenario.ts"
import { openWorld } from "./world.ts"

export type CrashSettings = {
  /** 1: all combinations; 0.1: a random tenth. */
  readonly share: number
  readonly seed: number
  /** Emptied again and again; two plans at the same time need two. */
  readonly namespace: `${string}_test`
}

export type FailedCrash = { readonly what: string; readonly faults: readonly string[] }

/** What became of a scenario: `untouched` ran through, its point wasn't passed this time. */
export type ScenarioRow = {
  readonly scenario: string
  readonly cases: number
  readonly killed: number
  readonly lost: number
  readonly paused: number
  readonly untouched: number
  readonly seconds: number
  readonly failed: readonly FailedCrash[]
  /** The awaits it passes when nothing happens, each once. */
  readonly points: readonly string[]
}

/** What a whole run would do: a case for each death, lost answer and pause at each pass of each await. */
export type CrashSurvey = {
  readonly scenarios: number
  readonly cases: number
  readonly points: readonly string[]
}

export const scenarioNames: readonly string[] = scenarios.map(({ name }) => name)

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

const sentence = (scenario: Scenario, { name, pass, fault }: Failpoint): string =>
  `${scenario.name} · ${fault} ${name}:${pass}`

const pointOf = ({ name }: Failpoint): string => name.replace(/ (?:before|after)$/, "")

/** The faults of one run that passes through: all its points. */
const record = async (run: Nursery["run"], scenario: Scenario): Promise<readonly Fault[]> => {
  const { faults, passed, said } = await run(scenario, undefined)
  if (faults.length > 0) throw new Error(`${scenario.name} is wrong without any crash: ${faults.join("; ")}`)
  if (passed.length === 0) throw new Error(`${scenario.name} passes no failpoint: ${said}`)
  return (scenario.pauses ? pausesFor : faultsFor)(passed)
}

/** A world, its processes, and the scenarios that run in it one after another. */
export const openCrashes = async ({ share, seed, namespace }: CrashSettings) => {
  const world = await openWorld(namespace)
  const { run, close } = nursery(world)
  const recorded = new Map<Scenario, readonly Fault[]>()
  const faultsIn = async (scenario: Scenario): Promise<readonly Fault[]> => {
    const all = recorded.get(scenario) ?? (await record(run, scenario))
    recorded.set(scenario, all)
    return all
  }

  const runScenario = async (name: string): Promise<ScenarioRow> => {
    const began = performance.now()
    const at = scenarios.findIndex((one) => one.name === name)
    const scenario = scenarios[at]
    if (!scenario) throw new Error(`no scenario is called "${name}"`)
    const roll = dice(seed + at)
    const all = await faultsIn(scenario)
    const chosen = all.filter(() => roll() < share)
    const points = [...new Set(all.map(pointOf))]
    const counts = { killed: 0, lost: 0, paused: 0, untouched: 0 }
    const failed: FailedCrash[] = []
    for (const failpoint of chosen) {
      const { fate, faults } = await run(scenario, failpoint)
      counts[fate] += 1
      if (faults.length > 0) failed.push({ what: sentence(scenario, failpoint), faults })
    }
    const seconds = (performance.now() - began) / 1000
    return { scenario: name, cases: chosen.length, ...counts, seconds, failed, points }
  }

  const survey = async (names: readonly string[]): Promise<CrashSurvey> => {
    const all: Fault[] = []
    for (const scenario of scenarios.filter(({ name }) => names.includes(name)))
      all.push(...(await faultsIn(scenario)))
    const points = [...new Set(all.map(pointOf))]
    return { scenarios: names.length, cases: all.length, points }
  }

  return {
    ...{ runScenario, survey },
    close: async () => {
      await close()
      await world.close()
    },
  }
}

/** How many cases a run of that share draws from, as its first line says. */
export const printedSurvey = ({ scenarios: count, cases, points }: CrashSurvey, share: number): string =>
  `${count} scenarios pass ${points.length} awaits; ${cases} cases, of which about ${Math.round(cases * share)} are run`

const cells = ({ cases, killed, lost, paused, untouched, failed }: ScenarioRow): readonly number[] => [
  ...[cases, killed, lost, paused, untouched, failed.length],
]

const line = (name: string, texts: readonly (string | number)[]): string =>
  `  ${name.padEnd(50)}${texts.map((text) => String(text).padStart(10)).join("")}`

export const rowHead = line("", ["cases", "killed", "lost", "paused", "untouched", "failed", "seconds"])

/** One line of the table, and what failed below it. */
export const printedRow = (row: ScenarioRow): string =>
  [
    line(row.scenario, [...cells(row), row.seconds.toFixed(0)]),
    ...row.failed.map(({ what, faults }) => `FAIL ${what}\n     ${faults.join("\n     ")}`),
  ].join("\n")

export const printedSum = (rows: readonly ScenarioRow[]): string => {
  const sums = rows
    .map(cells)
    .reduce((sum, some) => sum.map((one, at) => one + (some[at] ?? 0)), [...[0, 0, 0, 0, 0, 0]])
  return line(`all ${rows.length} scenarios`, sums)
}
