import type { Elastic } from "../../shared/index.ts"
import type { IndexNames } from "../index-names.mapping.ts"

/** The indices that stand behind an alias; none where there is no such alias. */
export const indicesOf = async (elastic: Elastic, alias: string): Promise<readonly string[]> => {
  if (!(await elastic.indices.existsAlias({ name: alias }))) return []
  return Object.keys(await elastic.indices.getAlias({ name: alias }))
}

/** Gives up the index that is kept to go back to. */
export const dropFormer = async (elastic: Elastic, { former }: IndexNames): Promise<number> => {
  const kept = await indicesOf(elastic, former)
  for (const index of kept) await elastic.indices.delete({ index })
  return kept.length
}

/** Makes an index that was built the live one and keeps the one before; answers how many documents it holds. */
export const swap = async (elastic: Elastic, index: string, names: IndexNames): Promise<number> => {
  const { live, building, former } = names
  await elastic.indices.refresh({ index })
  const { count } = await elastic.count({ index })
  const old = await indicesOf(elastic, live)
  await dropFormer(elastic, names)
  await elastic.indices.updateAliases({
    actions: [
      { remove: { index, alias: building } },
      { add: { index, alias: live } },
      ...old.flatMap((one) => [
        { remove: { index: one, alias: live } },
        { add: { index: one, alias: former } },
      ]),
    ],
  })
  return count
}

/** Makes the index before the live one live again, and the other way round; false when none is kept. */
export const goBack = async (elastic: Elastic, { live, former }: IndexNames): Promise<boolean> => {
  const [kept] = await indicesOf(elastic, former)
  const current = await indicesOf(elastic, live)
  if (kept === undefined) return false
  await elastic.indices.refresh({ index: kept })
  await elastic.indices.updateAliases({
    actions: [
      { remove: { index: kept, alias: former } },
      { add: { index: kept, alias: live } },
      ...current.flatMap((one) => [
        { remove: { index: one, alias: live } },
        { add: { index: one, alias: former } },
      ]),
    ],
  })
  return true
}
