import { logFor } from "@haat/platform/log"
import type { Elastic } from "../../shared/index.ts"
import type { IndexNames } from "../index-names.mapping.ts"
import { writeBulk } from "./bulk.elastic.ts"
import { type Operation, overtakenOf } from "./operation.mapping.ts"

export type IndexWriter = {
  /** All or an error; answers the ids of which the live index holds another version that is not older. */
  readonly write: (operations: readonly Operation[]) => Promise<readonly string[]>
  /** Of documents read from the live index: nothing is written while another is being built, and all ids are answered. */
  readonly writeParts: (operations: readonly Operation[]) => Promise<readonly string[]>
  /** To what stands, never to what is being built. */
  readonly writeStanding: (operations: readonly Operation[]) => Promise<readonly string[]>
}

type Beside = { readonly building: boolean; readonly former: boolean }

const besideOf = async (elastic: Elastic, { building, former }: IndexNames): Promise<Beside> => {
  const found = await elastic.indices.getAlias({ name: [building, former] }, { ignore: [404] })
  const aliases = new Set(Object.values(found).flatMap(({ aliases: names }) => Object.keys(names ?? {})))
  return { building: aliases.has(building), former: aliases.has(former) }
}

const writeLive = async (
  elastic: Elastic,
  { live }: IndexNames,
  operations: readonly Operation[],
): Promise<readonly string[]> => {
  const outcomes = await writeBulk(elastic, live, operations)
  if (outcomes === "gone") throw new Error(`there is no index ${live}`)
  return overtakenOf(operations, outcomes)
}

/** The one before may be of an older shape that refuses new fields: it is kept as good as it can be. */
const writeFormer = async (
  elastic: Elastic,
  { former }: IndexNames,
  operations: readonly Operation[],
): Promise<void> => {
  await writeBulk(elastic, former, operations).catch((error: unknown) =>
    logFor("search").warn({ err: error }, "the index before the live one was not kept up"),
  )
}

const writeTo = async (
  elastic: Elastic,
  names: IndexNames,
  { operations, building, former }: Beside & { readonly operations: readonly Operation[] },
): Promise<readonly string[]> => {
  const overtaken = await writeLive(elastic, names, operations)
  if (former) await writeFormer(elastic, names, operations)
  if (!building) return overtaken
  // Gone means swapped in between: what we wrote to is no longer the live one.
  const built = await writeBulk(elastic, names.building, operations)
  return built === "gone" ? writeLive(elastic, names, operations) : overtaken
}

/** Writes to the live index, to the one being built beside it, and to the one before while it is kept. */
export const makeIndexWriter = (elastic: Elastic, names: IndexNames): IndexWriter => {
  type Choose = (beside: Beside) => Beside | "none"
  const writing = (choose: Choose) => async (operations: readonly Operation[]) => {
    if (operations.length === 0) return []
    const beside = choose(await besideOf(elastic, names))
    return beside === "none"
      ? operations.map(({ id }) => id)
      : writeTo(elastic, names, { ...beside, operations })
  }
  return {
    write: writing((beside) => beside),
    writeParts: writing((beside) => (beside.building ? "none" : beside)),
    writeStanding: writing((beside) => ({ ...beside, building: false })),
  }
}
