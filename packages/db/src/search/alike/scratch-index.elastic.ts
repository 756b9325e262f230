import type { Candidates, ProductIndex } from "@haat/domain/search"
import type { Elastic } from "../../shared/index.ts"
import { indexNames } from "../index-names.mapping.ts"
import { ensureProductIndex } from "../index-versions.elastic.ts"
import { makeProductIndex } from "../product-index.elastic.ts"
import { makeCandidates } from "./candidates.elastic.ts"

export type ScratchIndex = ProductIndex &
  Candidates & {
    /** Makes what was written findable at once. */
    readonly settle: () => Promise<void>
    readonly drop: () => Promise<void>
  }

/** An index of the shop's own shape beside the shop's, empty at first, to be dropped by who opened it. */
export const openScratchIndex = async (elastic: Elastic, noun: string): Promise<ScratchIndex> => {
  const names = indexNames(`scratch-${noun}`)
  const drop = async (): Promise<void> => {
    const all = Object.keys(await elastic.indices.get({ index: names.pattern, features: ["aliases"] }))
    for (const index of all) await elastic.indices.delete({ index })
  }
  await drop()
  await ensureProductIndex(elastic, names)
  return {
    ...makeProductIndex(elastic, names),
    ...makeCandidates(elastic, names),
    settle: async () => {
      await elastic.indices.refresh({ index: names.live })
    },
    drop,
  }
}
