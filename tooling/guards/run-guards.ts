import { accessGuards } from "./access-guards.ts"
import type { Guard } from "./guard.ts"
import { offerGuards } from "./offer-guards.ts"
import { orderGuards } from "./order-guards.ts"
import { paymentGuards } from "./payment-guards.ts"
import { openScratch, type Ran, type Scratch } from "./scratch.ts"
import { stockGuards } from "./stock-guards.ts"
import { parcelGuards, voucherGuards } from "./voucher-guards.ts"

const guards: readonly Guard[] = [
  ...stockGuards,
  ...orderGuards,
  ...paymentGuards,
  ...offerGuards,
  ...accessGuards,
  ...voucherGuards,
  ...parcelGuards,
]

type Bite = { readonly bites: boolean; readonly said: string }
type Verdict = {
  readonly guard: Guard
  readonly bites: boolean
  readonly said: string
  readonly seconds: number
}

const judged = ({ tests, bites }: Guard, { said }: Ran): Bite => {
  const bitten = said.find((name) => name.includes(bites))
  if (bitten !== undefined) return { bites: true, said: bitten }
  const others = said.length === 0 ? "" : `; red were ${said.join(", ")}`
  return { bites: false, said: `"${bites}" stayed green in ${tests.join(", ")}${others}` }
}

/** Takes a guard out, runs its tests, and puts it back. */
const tryWithout = (scratch: Scratch, guard: Guard): Bite => {
  const { without, tests } = guard
  if ("sql" in without) return judged(guard, scratch.test(tests, without.sql))
  const text = scratch.read(without.file)
  const parts = text.split(without.find)
  if (parts.length !== 2)
    return {
      bites: false,
      said: `no longer applies: its text stands ${parts.length - 1} times in ${without.file}`,
    }
  scratch.write(without.file, parts.join(without.put))
  try {
    return judged(guard, scratch.test(tests))
  } finally {
    scratch.write(without.file, text)
  }
}

const print = ({ guard, bites, said, seconds }: Verdict): void =>
  console.log(
    `${bites ? "red  " : "GREEN"}  ${guard.name.padEnd(58)} ${seconds.toFixed(0).padStart(4)} s   ${said.slice(0, 120)}`,
  )

const judge = (scratch: Scratch, guard: Guard): Verdict => {
  const began = performance.now()
  const verdict = {
    guard,
    ...safely(() => tryWithout(scratch, guard)),
    seconds: (performance.now() - began) / 1000,
  }
  print(verdict)
  return verdict
}

const safely = (work: () => Bite): Bite => {
  try {
    return work()
  } catch (error) {
    return { bites: false, said: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * `npm run guards [-- parts of names]`: a green suite that stays green without a guard proves nothing. Each guard is
 * taken out of a scratch copy, one at a time, and its tests must turn red.
 */
const main = (words: readonly string[]): number => {
  const chosen = guards.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)))
  const scratch = openScratch(process.cwd())
  try {
    const tests = [...new Set(chosen.flatMap((guard) => guard.tests))]
    const whole = scratch.test(tests)
    if (whole.red) {
      console.error(`Red before any guard is taken out: ${whole.said.join("; ")}`)
      return 1
    }
    console.log(
      `${tests.length} test files are green with all ${chosen.length} guards in place. Without one of them:\n`,
    )
    const verdicts = chosen.map((guard) => judge(scratch, guard))
    const toothless = verdicts.filter(({ bites }) => !bites)
    console.log(
      `\n${verdicts.length - toothless.length} of ${verdicts.length} guards are missed when they are gone.`,
    )
    return toothless.length === 0 ? 0 : 1
  } finally {
    scratch.close()
  }
}

process.exitCode = main(process.argv.slice(2))
