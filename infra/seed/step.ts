import { clients } from "@haat/runtime/shared"
import type { Report } from "../terminal/progress.ts"

export type SeedStep = {
  /** At most 11 letters: it stands before each line of progress. */
  readonly name: string
  /** Raise it when what the step makes changes; a step done under its version is skipped. */
  readonly version: number
  /** True when the step needs consumers: the workers are brought up before it. */
  readonly needsWorkers: boolean
  /** Must be repeatable: a seed that was cut short is run again. */
  readonly run: (report: Report) => Promise<void>
}

type Marker = { readonly _id: string; readonly version: number; readonly at: Date }

const markers = () => clients.mongo().db.collection<Marker>("shared_seed")

export const isDone = async ({ name, version }: SeedStep): Promise<boolean> =>
  (await markers().findOne({ _id: name, version })) !== null

export const markDone = async ({ name, version }: SeedStep): Promise<void> => {
  await markers().replaceOne({ _id: name }, { version, at: new Date() }, { upsert: true })
}
