import type { IndexDocument, StoredDocuments } from "@haat/domain/search"
import { chunksOf, type Elastic } from "../../shared/index.ts"
import { type IndexNames, indexNames } from "../index-names.mapping.ts"
import { operationsOf, type StoredDocument } from "../product-index.elastic.ts"
import { shape } from "../versions/index-shape.mapping.ts"
import { makeIndexWriter } from "./index-writer.elastic.ts"

/** What is derived is derived anew when it is written back. */
const documentOf = ({ skus: _, shape: __, ...stored }: StoredDocument): IndexDocument => ({
  ...stored,
  completions: stored.completions.input,
})

/** Searches may not see the newest writing yet: they only tell which product a SKU belongs to. */
const idsHolding = async (
  elastic: Elastic,
  { live }: IndexNames,
  skus: readonly string[],
): Promise<readonly string[]> => {
  const { hits } = await elastic.search({
    index: live,
    query: { bool: { filter: [{ terms: { skus: [...skus] } }] } },
    size: Math.min(2 * skus.length, 10_000),
    _source: false,
    track_total_hits: false,
  })
  return hits.hits.flatMap(({ _id }) => _id ?? [])
}

const atOnce = 1000

/**
 * Documents of the live index, read by id: as they were written last, whether refreshed or not. One of another shape is no document
 * of ours: written back with a part of it new, it would bear our mark and lack what we know.
 */
export const makeStoredDocuments = (elastic: Elastic, names = indexNames()): StoredDocuments => {
  const writer = makeIndexWriter(elastic, names)
  const byId: StoredDocuments["reading"] = async (ids) => {
    if (ids.length === 0) return []
    const { docs } = await elastic.mget<StoredDocument>({ index: names.live, ids: [...ids] })
    return docs.flatMap((doc) =>
      "_source" in doc && doc._source?.shape === shape ? [documentOf(doc._source)] : [],
    )
  }
  return {
    holding: async (skus) => {
      const ids = new Set<string>()
      for (const some of chunksOf(skus, atOnce)) {
        for (const id of await idsHolding(elastic, names, some)) ids.add(id)
      }
      return byId([...ids])
    },
    reading: byId,
    reweigh: async (documents) => {
      const operations = operationsOf(documents.map((document) => ({ kind: "put", document })))
      await writer.writeStanding(operations.map((operation) => ({ ...operation, again: true })))
    },
    replace: (documents) =>
      writer.writeParts(operationsOf(documents.map((document) => ({ kind: "put", document })))),
    renew: (documents) =>
      writer.write(operationsOf(documents.map((document) => ({ kind: "put", document })))),
  }
}
