import { errors } from "@elastic/elasticsearch"
import type { IndexRebuild, RebuildableIndex, RebuildProgress } from "@haat/domain/search"
import { logFor } from "@haat/platform/log"
import type { Elastic } from "../shared/index.ts"
import { type IndexNames, indexNames, ordinalOf } from "./index-names.mapping.ts"
import { operationsOf } from "./product-index.elastic.ts"
import { productIndexMappings, productIndexSettings } from "./product-index.mapping.ts"
import { dropFormer, goBack, indicesOf, swap } from "./versions/index-aliases.elastic.ts"
import { shape } from "./versions/index-shape.mapping.ts"
import { makeMisshapen } from "./versions/misshapen.elastic.ts"
import { writeBulk } from "./writing/bulk.elastic.ts"
import { makeIndexWriter } from "./writing/index-writer.elastic.ts"
import { type Operation, overtakenOf } from "./writing/operation.mapping.ts"

/** Kept in the index itself, so that whoever goes on with it knows how far it is and whoever looks at it, too. */
type Meta = {
  readonly shape: string
  readonly after: string | null
  readonly done: number
  readonly beganAt: string
  readonly wroteAt: string
}
const metaOf = (now: Date, over: Partial<Meta> = {}): Meta => ({
  shape,
  after: null,
  done: 0,
  beganAt: now.toISOString(),
  wroteAt: now.toISOString(),
  ...over,
})

const create = async (elastic: Elastic, index: string, alias: string): Promise<void> => {
  await elastic.indices.create({
    index,
    settings: productIndexSettings,
    mappings: { ...productIndexMappings, _meta: metaOf(new Date()) },
    aliases: { [alias]: {} },
  })
}

const nextOrdinal = async (elastic: Elastic, { pattern }: IndexNames): Promise<number> => {
  const existing = Object.keys(await elastic.indices.get({ index: pattern, features: ["aliases"] }))
  return 1 + Math.max(0, ...existing.map(ordinalOf))
}

/** One that holds nothing is made anew in the new shape: nobody misses it. */
const renewEmpty = async (elastic: Elastic, index: string, names: IndexNames): Promise<boolean> => {
  const { count } = await elastic.count({ index })
  if (count > 0) return false
  await elastic.indices.delete({ index })
  await create(elastic, names.version(await nextOrdinal(elastic, names)), names.live)
  return true
}

const shapeOf = async (elastic: Elastic, index: string): Promise<unknown> => {
  const mapping = await elastic.indices.getMapping({ index })
  return mapping[index]?.mappings._meta?.shape
}

/** Lets an older index take the fields that new code writes, until it is built anew. One that can't be widened refuses them. */
const widen = async (elastic: Elastic, index: string): Promise<void> => {
  const { properties } = productIndexMappings
  if (properties !== undefined)
    await elastic.indices.putMapping({ index, properties }).catch((error: unknown) => {
      if (!(error instanceof errors.ResponseError)) throw error
      logFor("search").warn({ err: error }, "the live index can't take new fields; build it anew")
    })
}

/** Creates the first index and its alias where there is none; leaves an existing one alone unless it is empty. */
export const ensureProductIndex = async (
  elastic: Elastic,
  names = indexNames(),
): Promise<"created" | "present" | "outdated"> => {
  const { live, version } = names
  const [present] = await indicesOf(elastic, live)
  if (present === undefined) {
    await create(elastic, version(await nextOrdinal(elastic, names)), live)
    return "created"
  }
  if ((await shapeOf(elastic, present)) === shape) return "present"
  if (await renewEmpty(elastic, present, names)) return "created"
  await widen(elastic, present)
  return "outdated"
}

type Building = { readonly index: string; readonly meta: Meta }

const metaAt = async (elastic: Elastic, index: string): Promise<Meta | undefined> => {
  const mapping = await elastic.indices.getMapping({ index })
  return mapping[index]?.mappings._meta as Meta | undefined
}

/** The index under construction: an interrupted one of this very shape goes on, any other is thrown away. */
const openBuilding = async (elastic: Elastic, names: IndexNames): Promise<Building> => {
  const { building, version } = names
  for (const index of await indicesOf(elastic, building)) {
    const meta = await metaAt(elastic, index)
    if (meta?.shape === shape) return { index, meta: metaOf(new Date(), meta) }
    await elastic.indices.delete({ index })
  }
  const index = version(await nextOrdinal(elastic, names))
  await create(elastic, index, building)
  return { index, meta: metaOf(new Date()) }
}

/** Answers what was overtaken. */
const writeBuilding = async (
  elastic: Elastic,
  { building }: IndexNames,
  operations: readonly Operation[],
): Promise<readonly string[]> => {
  const outcomes = await writeBulk(elastic, building, operations)
  if (outcomes === "gone") throw new Error("the index under construction was taken away; start again")
  return overtakenOf(operations, outcomes)
}

const progressOf = async (elastic: Elastic, { building }: IndexNames): Promise<RebuildProgress | null> => {
  const [index] = await indicesOf(elastic, building)
  const meta = index === undefined ? undefined : await metaAt(elastic, index)
  return meta ? { done: meta.done, beganAt: new Date(meta.beganAt), wroteAt: new Date(meta.wroteAt) } : null
}

export const makeIndexVersions = (elastic: Elastic, names = indexNames()): RebuildableIndex => ({
  rebuild: async (): Promise<IndexRebuild> => {
    const { index, meta } = await openBuilding(elastic, names)
    let { done } = meta
    return {
      after: meta.after,
      done,
      apply: async (changes, { lastProductId, read }) => {
        await writeBuilding(elastic, names, operationsOf(changes))
        done += read
        const { beganAt } = meta
        await elastic.indices.putMapping({
          index,
          _meta: metaOf(new Date(), { after: lastProductId, done, beganAt }),
        })
      },
      misshapen: async () => {
        await elastic.indices.refresh({ index })
        return makeMisshapen(elastic, index, (operations) => writeBuilding(elastic, names, operations))
      },
      swap: () => swap(elastic, index, names),
    }
  },
  misshapen: async () => {
    const [index] = await indicesOf(elastic, names.live)
    if (index === undefined || (await shapeOf(elastic, index)) !== shape) return null
    return makeMisshapen(elastic, index, makeIndexWriter(elastic, names).write)
  },
  isOutdated: async () => {
    const [present] = await indicesOf(elastic, names.live)
    return present !== undefined && (await shapeOf(elastic, present)) !== shape
  },
  progress: () => progressOf(elastic, names),
  goBack: () => goBack(elastic, names),
  dropFormer: async ({ keptForMs } = { keptForMs: 0 }) => {
    const [current] = await indicesOf(elastic, names.live)
    const meta = current === undefined ? undefined : await metaAt(elastic, current)
    const since = Date.parse(meta?.wroteAt ?? "1970-01-01")
    return Date.now() - since < keptForMs ? 0 : dropFormer(elastic, names)
  },
})
