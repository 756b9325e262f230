import "../engine-addresses.ts"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import {
  openCrashes,
  printedRow,
  printedSum,
  printedSurvey,
  rowHead,
  type ScenarioRow,
  scenarioNames,
} from "@haat/runtime/ordering/testing/crash/crash-plan"
import { inLanes, type LaneOrder, type LaneWord } from "./crash-lanes.ts"
import { relayScenario, strikeRelay } from "./crash-relay.ts"

process.env.NODE_ENV ??= "test"

const { values } = parseArgs({
  options: {
    share: { type: "string", default: "1" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
    only: { type: "string", default: "" },
    from: { type: "string", default: "" },
    lanes: { type: "string", default: "2" },
    kills: { type: "string", default: "30" },
    lane: { type: "string" },
  },
})

/** One of the processes beside each other, with a database and a gateway of its own. */
const runLane = async (lane: string): Promise<void> => {
  const namespace = `haat_crash_${lane}_test` as const
  const { runScenario, close } = await openCrashes({
    ...{ share: Number(values.share), seed: Number(values.seed), namespace },
  })
  const say = (word: LaneWord) => void process.send?.(word)
  await new Promise<void>((done, failed) => {
    process.on("message", (order: LaneOrder) => {
      if ("end" in order) return done()
      runScenario(order.run).then((row) => {
        say({ row })
        say({ wants: true })
      }, failed)
    })
    say({ wants: true })
  }).finally(close)
  process.exit(0)
}

const chosen = (): readonly string[] => {
  const first = scenarioNames.findIndex((name) => name.includes(values.from))
  if (first < 0) throw new Error(`no scenario is called "${values.from}"`)
  return scenarioNames.slice(first).filter((name) => name.includes(values.only))
}

/** Every failpoint of these scenarios, each a process that dies or loses an answer there. */
const runScenarios = async (names: readonly string[]): Promise<boolean> => {
  const { share, seed, lanes } = values
  const { survey, close } = await openCrashes({
    ...{ share: Number(share), seed: Number(seed), namespace: "haat_crash_0_test" },
  })
  const all = await survey(names).finally(close)
  console.log(`${printedSurvey(all, Number(share))}, seed ${seed}\n${rowHead}`)
  const rows: ScenarioRow[] = []
  const onRow = (row: ScenarioRow): void => {
    rows.push(row)
    console.log(printedRow(row))
  }
  const program = fileURLToPath(import.meta.url)
  await inLanes(names, { program, count: Number(lanes), onRow, words: ["--share", share, "--seed", seed] })
  console.log(printedSum(rows))
  return rows.every(({ failed }) => failed.length === 0)
}

/**
 * `npm run crash [-- --share 0.1 --seed 7 --only webhook --from "pay," --lanes 2 --kills 30]` on running engines, in
 * namespaces of its own, then the relay on engines of its own. A run that was cut short goes on with `--from` and its seed.
 */
const runAll = async (): Promise<number> => {
  const names = chosen()
  const isSound = names.length === 0 || (await runScenarios(names))
  const isRelayed =
    !relayScenario.includes(values.only) || (await strikeRelay(Number(values.kills), values.seed))
  return isSound && isRelayed ? 0 : 1
}

if (values.lane === undefined) process.exitCode = await runAll()
else await runLane(values.lane)
