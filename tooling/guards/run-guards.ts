import { parseArgs } from "node:util"
import { guards } from "./all.ts"
import type { Guard } from "./guard.ts"
import type { Ran } from "./report.ts"
import { sampleOf } from "./sample.ts"
import { openScratch, type Scratch } from "./scratch.ts"

type Bite = { readonly bites: boolean; readonly said: string }
type Verdict = Bite & { readonly guard: Guard; readonly seconds: number }

const judged = ({ tests, bites }: Guard, { said }: Ran): Bite => {
  const bitten = said.find((name) => name.includes(bites))
  return bitten === undefined
    ? { bites: false, said: `"${bites}" stayed green in ${tests.join(", ")}` }
    : { bites: true, said: bitten }
}

/** Takes a guard out, runs the test that must bite, and puts it back. */
const tryWithout = async (scratch: Scratch, guard: Guard): Promise<Bite> => {
  const { without, tests, bites: named } = guard
  if ("sql" in without) return judged(guard, await scratch.test({ tests, named, sql: without.sql }))
  const text = scratch.read(without.file)
  const parts = text.split(without.find)
  if (parts.length !== 2)
    return {
      bites: false,
      said: `no longer applies: its text stands ${parts.length - 1} times in ${without.file}`,
    }
  scratch.write(without.file, parts.join(without.put))
  try {
    return judged(guard, await scratch.test({ tests, named }))
  } finally {
    scratch.write(without.file, text)
  }
}

const failing = (error: unknown): Bite => ({
  bites: false,
  said: error instanceof Error ? error.message : String(error),
})

const judge = async (scratch: Scratch, guard: Guard): Promise<Verdict> => {
  const began = performance.now()
  const bite = await tryWithout(scratch, guard).catch(failing)
  return { guard, ...bite, seconds: (performance.now() - began) / 1000 }
}

const print = ({ guard, bites, said, seconds }: Verdict, place: string): void => {
  const why = bites ? said.slice(0, 90) : said
  console.log(
    `${place} ${bites ? "red  " : "GREEN"}  ${guard.name.padEnd(58)} ${seconds.toFixed(0).padStart(4)} s   ${why}`,
  )
}

/** The lanes take the next guard each until none is left, each in a copy and a database of its own. */
const judgeAll = async (lanes: readonly Scratch[], chosen: readonly Guard[]): Promise<readonly Verdict[]> => {
  const waiting = [...chosen]
  const verdicts: Verdict[] = []
  const work = async (scratch: Scratch): Promise<void> => {
    for (let guard = waiting.shift(); guard !== undefined; guard = waiting.shift()) {
      const verdict = await judge(scratch, guard)
      verdicts.push(verdict)
      print(verdict, `${verdicts.length}/${chosen.length}`.padStart(7))
    }
  }
  await Promise.all(lanes.map(work))
  return verdicts
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    from: { type: "string", default: "" },
    lanes: { type: "string", default: "2" },
    share: { type: "string", default: "1" },
    seed: { type: "string", default: String(Date.now() % 100_000) },
  },
})

const choose = (words: readonly string[], from: string): readonly Guard[] => {
  const first = guards.findIndex(({ name }) => name.includes(from))
  if (first < 0) throw new Error(`no guard is called "${from}"`)
  return guards
    .slice(first)
    .filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
}

/**
 * `npm run guards [-- parts of names] [--from "part of a name"] [--share 0.1 --seed 7] [--lanes 2]`: a green suite that
 * stays green without a guard proves nothing. Each guard is taken out of a scratch copy, one at a time, and its test must
 * turn red. A run that was cut short goes on with `--from`; a share is drawn by the seed.
 */
const main = async (): Promise<number> => {
  const [all, share] = [choose(positionals, values.from), Number(values.share)]
  const chosen = sampleOf(all, share, Number(values.seed))
  if (share < 1) console.log(`${chosen.length} of ${all.length} guards, seed ${values.seed}`)
  const lanes = Array.from({ length: Number(values.lanes) }, (_, lane) => openScratch(process.cwd(), lane))
  const [first] = lanes
  if (!first) throw new Error("--lanes is at least 1")
  try {
    const tests = [...new Set(chosen.flatMap((guard) => guard.tests))]
    const whole = await first.test({ tests })
    // A crowded machine may redden a test once; what is red twice is red.
    const again = whole.red ? await first.test({ tests: whole.files }) : whole
    if (again.red) {
      console.error(`Red before any guard is taken out: ${again.said.join("; ")}`)
      return 1
    }
    console.log(
      `${tests.length} test files are green with all ${chosen.length} guards in place. Without one of them:\n`,
    )
    const verdicts = await judgeAll(lanes, chosen)
    const toothless = verdicts.filter(({ bites }) => !bites)
    console.log(
      `\n${verdicts.length - toothless.length} of ${verdicts.length} guards are missed when they are gone.`,
    )
    return toothless.length === 0 ? 0 : 1
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()))
  }
}

process.exitCode = await main()
