import type { FollowStock } from "../follow-stock.use-case.ts"
import type { IndexChange } from "../index-document.model.ts"
import { type ReadChangesPorts, readChanges } from "../index-products.use-case.ts"
import type { IndexKeeping, Misshapen, RebuildableIndex } from "./rebuild.model.ts"

const batchSize = 500

type Rewritten = { readonly changes: readonly IndexChange[]; readonly overtaken: readonly string[] }

/**
 * Goes once through the documents of another shape and writes each as it now truly stands, a batch at a time. What was written is
 * no longer found, so an interrupted walk needs no place to go on from; what is written wrongly again behind it is another walk's.
 */
export async function* rewriteMisshapen(
  ports: ReadChangesPorts,
  misshapen: Misshapen,
): AsyncGenerator<Rewritten> {
  for (let after: string | null = null; ; ) {
    const ids = await misshapen.list(after, batchSize)
    const last = ids.at(-1)
    if (last === undefined) return
    const changes = await readChanges(ports, ids)
    yield { changes, overtaken: await misshapen.rewrite(changes) }
    after = last
  }
}

export type MendShapesPorts = ReadChangesPorts & {
  readonly index: Pick<RebuildableIndex, "misshapen">
  readonly followStock: FollowStock
  /** Resolves when the next batch may be taken: fresh changes and searches come first. */
  readonly turn: () => Promise<void>
}

/** Leaves nothing in the live index in another release's shape but what such a release writes again. */
export const makeMendShapes =
  (ports: MendShapesPorts): IndexKeeping["mendShapes"] =>
  async (onLeft = () => undefined) => {
    const misshapen = await ports.index.misshapen()
    if (misshapen === null) return null
    let left = await misshapen.count()
    onLeft(left)
    if (left === 0) return 0
    for await (const { changes, overtaken } of rewriteMisshapen(ports, misshapen)) {
      const put = changes.flatMap((change) => (change.kind === "put" ? [change.document] : []))
      await ports.followStock(put, overtaken)
      left = Math.max(0, left - (changes.length - overtaken.length))
      onLeft(left)
      await ports.turn()
    }
    return left
  }
