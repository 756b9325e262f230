import { createElastic } from "../../shared/index.ts"
import { indexNames } from "../index-names.mapping.ts"
import { ensureProductIndex } from "../index-versions.elastic.ts"

/** An index of a test's own, under names nobody else uses; `drop` forgets all of its versions and lets the engine go. */
export const ownIndex = (noun: string) => {
  const elastic = createElastic()
  const names = indexNames(noun)
  return {
    elastic,
    names,
    open: () => ensureProductIndex(elastic, names),
    drop: async () => {
      const all = Object.keys(await elastic.indices.get({ index: names.pattern, features: ["aliases"] }))
      for (const one of all) await elastic.indices.delete({ index: one })
      await elastic.close()
    },
  }
}
