import { type ChildProcess, fork } from "node:child_process"
import type { ScenarioRow } from "@haat/runtime/ordering/testing/crash/crash-plan"

export type LaneWord = { readonly wants: true } | { readonly row: ScenarioRow }
export type LaneOrder = { readonly run: string } | { readonly end: true }

type Lanes = {
  readonly program: string
  readonly count: number
  readonly words: readonly string[]
  readonly onRow: (row: ScenarioRow, lane: number) => void
}

/** Hands the scenarios to processes beside each other, the next to whoever is free; throws when one ends by itself. */
export const inLanes = async (names: readonly string[], { program, count, words, onRow }: Lanes) => {
  const waiting = [...names]
  const work = (lane: number) =>
    new Promise<void>((ended, failed) => {
      const child: ChildProcess = fork(program, [...words, "--lane", String(lane)], { stdio: "inherit" })
      child.on("message", (word: LaneWord) => {
        if ("row" in word) return onRow(word.row, lane)
        const run = waiting.shift()
        child.send((run === undefined ? { end: true } : { run }) satisfies LaneOrder)
      })
      child.once("error", failed)
      child.once("exit", (code) => {
        if (code === 0) ended()
        else failed(new Error(`lane ${lane} ended with ${code}`))
      })
    })
  await Promise.all(Array.from({ length: count }, (_, lane) => work(lane)))
}
