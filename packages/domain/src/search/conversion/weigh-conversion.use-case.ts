import type { IndexDocument } from "../indexing/index-document.model.ts"
import type { Interests, SearchEdge, StoredDocuments } from "../ports.ts"
import type { Search } from "../search.model.ts"
import type { InterestCount } from "./conversion.model.ts"
import { isNews, rateOf, windowStart } from "./conversion.rule.ts"

export type WeighConversionPorts = Pick<SearchEdge, "clock"> & {
  readonly interests: Omit<Interests, "note" | "ratesOf" | "most">
  readonly documents: Pick<StoredDocuments, "reading" | "reweigh">
}

const batchSize = 500

/** Documents whose rate is not what it should be; without a rate, those that still have one. */
const stale = (
  held: readonly IndexDocument[],
  rates: ReadonlyMap<string, number>,
): readonly IndexDocument[] =>
  held.flatMap((document): IndexDocument[] => {
    const { conversion, ...rest } = document
    const rate = rates.get(document.productId)
    if (rate === undefined) return conversion === undefined ? [] : [rest]
    return isNews(conversion, rate) ? [{ ...rest, conversion: rate }] : []
  })

/**
 * Forgets what lies before the window, counts the rest and brings the index's documents up to it, a batch at a time: memory stays
 * bounded however much was seen. What nobody looked at in the whole window loses its rate. Safe to repeat and to interrupt.
 */
export const makeWeighConversion =
  ({ clock, interests, documents }: WeighConversionPorts): Search["weighConversion"] =>
  async () => {
    const began = clock.now()
    await interests.forgetBefore(windowStart(began))
    const write = async (ids: readonly string[], rates: ReadonlyMap<string, number>): Promise<number> => {
      const changed = stale(await documents.reading(ids), rates)
      await documents.reweigh(changed)
      return changed.length
    }
    const weigh = async (counts: readonly InterestCount[]): Promise<number> => {
      const rates = new Map(counts.map((count) => [count.productId, rateOf(count)]))
      await interests.keep(counts.map((count) => ({ ...count, rate: rateOf(count), weighedAt: began })))
      return write([...rates.keys()], rates)
    }
    let written = 0
    for (let after = ""; ; ) {
      const counts = await interests.countsAfter(after, batchSize)
      const last = counts.at(-1)
      if (last === undefined) break
      written += await weigh(counts)
      after = last.productId
    }
    for (;;) {
      const ids = await interests.weighedBefore(began, batchSize)
      if (ids.length === 0) return written
      written += await write(ids, new Map())
      await interests.drop(ids)
    }
  }
