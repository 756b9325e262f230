import { createHash } from "node:crypto"
import type { IndexRebuild, RebuildableIndex } from "@haat/domain/search"
import type { Elastic } from "../shared/index.ts"
import { type IndexNames, indexNames, ordinalOf } from "./index-names.mapping.ts"
import { writeChanges } from "./product-index.elastic.ts"
import { productIndexMappings, productIndexSettings } from "./product-index.mapping.ts"

const shape = createHash("sha256")
  .update(JSON.stringify([productIndexMappings, productIndexSettings]))
  .digest("hex")
  .slice(0, 16)

type Meta = { readonly shape: string; readonly after: string | null }
const metaOf = (after: string | null): Meta => ({ shape, after })

const create = async (elastic: Elastic, index: string, alias: string): Promise<void> => {
  await elastic.indices.create({
    index,
    settings: productIndexSettings,
    mappings: { ...productIndexMappings, _meta: metaOf(null) },
    aliases: { [alias]: {} },
  })
}

const indicesOf = async (elastic: Elastic, alias: string): Promise<readonly string[]> => {
  if (!(await elastic.indices.existsAlias({ name: alias }))) return []
  return Object.keys(await elastic.indices.getAlias({ name: alias }))
}

const nextOrdinal = async (elastic: Elastic, { pattern }: IndexNames): Promise<number> => {
  const existing = Object.keys(await elastic.indices.get({ index: pattern, features: ["aliases"] }))
  return 1 + Math.max(0, ...existing.map(ordinalOf))
}

/** Creates the first index and its alias where there is none; leaves an existing one alone. */
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
  const mapping = await elastic.indices.getMapping({ index: present })
  return mapping[present]?.mappings._meta?.shape === shape ? "present" : "outdated"
}

/** The index under construction: an interrupted one of this very shape goes on, any other is thrown away. */
const openBuilding = async (
  elastic: Elastic,
  names: IndexNames,
): Promise<{ readonly index: string; readonly after: string | null }> => {
  const { building, version } = names
  for (const index of await indicesOf(elastic, building)) {
    const mapping = await elastic.indices.getMapping({ index })
    const meta = mapping[index]?.mappings._meta as Meta | undefined
    if (meta?.shape === shape) return { index, after: meta.after }
    await elastic.indices.delete({ index })
  }
  const index = version(await nextOrdinal(elastic, names))
  await create(elastic, index, building)
  return { index, after: null }
}

const swap = async (elastic: Elastic, index: string, { live, building }: IndexNames): Promise<number> => {
  await elastic.indices.refresh({ index })
  const { count } = await elastic.count({ index })
  const former = await indicesOf(elastic, live)
  await elastic.indices.updateAliases({
    actions: [
      { remove: { index, alias: building } },
      { add: { index, alias: live } },
      ...former.map((old) => ({ remove_index: { index: old } })),
    ],
  })
  return count
}

export const makeIndexVersions = (elastic: Elastic, names = indexNames()): RebuildableIndex => ({
  rebuild: async (): Promise<IndexRebuild> => {
    const { building } = names
    const { index, after } = await openBuilding(elastic, names)
    return {
      after,
      apply: async (changes, lastProductId) => {
        if ((await writeChanges(elastic, building, changes)) === "gone")
          throw new Error("the index under construction was taken away; start again")
        await elastic.indices.putMapping({ index, _meta: metaOf(lastProductId) })
      },
      swap: () => swap(elastic, index, names),
    }
  },
})
