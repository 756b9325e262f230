import type { Shelf } from "../../ports.ts"
import { type ReadChangesPorts, readChanges } from "../index-products.use-case.ts"
import { rewriteMisshapen } from "./mend-shapes.use-case.ts"
import type { IndexKeeping, RebuildableIndex } from "./rebuild.model.ts"

export type ReindexPorts = ReadChangesPorts & {
  readonly shelf: Pick<Shelf, "listProductIds" | "countProducts">
  readonly index: Pick<RebuildableIndex, "rebuild">
  /** Resolves when the rebuild may take its next batch: fresh changes and searches come first. */
  readonly turn: () => Promise<void>
}

const batchSize = 500

/**
 * Builds a new index beside the live one and swaps. Goes on where an interrupted run stopped. What changes meanwhile is
 * written to both indices, so there is no gap to replay; searches are answered by the old index until the swap. What processes
 * of another release wrote into the new one in their own shape is written anew before.
 */
export const makeReindex =
  (ports: ReindexPorts): IndexKeeping["reindex"] =>
  async (onProgress = () => undefined) => {
    const rebuild = await ports.index.rebuild()
    const total = await ports.shelf.countProducts()
    let { after, done } = rebuild
    for (;;) {
      await ports.turn()
      const ids = await ports.shelf.listProductIds(after, batchSize)
      const last = ids.at(-1)
      if (last === undefined) break
      const changes = await readChanges(ports, ids)
      await rebuild.apply(
        changes.filter(({ kind }) => kind === "put"),
        { lastProductId: last, read: ids.length },
      )
      after = last
      done += ids.length
      onProgress(done, total)
    }
    for await (const _ of rewriteMisshapen(ports, await rebuild.misshapen())) await ports.turn()
    return rebuild.swap()
  }
