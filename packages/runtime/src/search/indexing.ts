import { makeIndexVersions, makeInterests, makeProductIndex, makeStoredDocuments } from "@haat/db/search"
import {
  makeAwaitedItems,
  makeFollowStock,
  makeIndexItems,
  makeIndexProducts,
  makeKnownStock,
  makeMendShapes,
  makeReindex,
  makeRepriceProducts,
  makeRestockProducts,
  type Search,
  type Shelf,
  type Stock,
} from "@haat/domain/search"
import type { Clients } from "../shared/index.ts"
import { makeTurn } from "./rebuild-turn.ts"

type Indexing = Pick<
  Search,
  | "indexProducts"
  | "indexItems"
  | "repriceProducts"
  | "restockProducts"
  | "reindex"
  | "mendShapes"
  | "countMisshapen"
  | "isIndexOutdated"
  | "reindexProgress"
  | "goBackToFormerIndex"
  | "dropFormerIndex"
>

type Truth = { readonly shelf: Shelf; readonly stock: Pick<Stock, "availabilityOf"> }

/** The half of search's front door that keeps the index. */
export const searchIndexing = (clients: Clients, { shelf, stock }: Truth): Indexing => {
  const elastic = clients.elastic()
  const versions = makeIndexVersions(elastic)
  const documents = makeStoredDocuments(elastic)
  const [known, awaited] = [makeKnownStock(), makeAwaitedItems()]
  const followStock = makeFollowStock({ documents, stock, known })
  const truth = { shelf, stock, interests: makeInterests(clients.mysql()) }
  const indexProducts = makeIndexProducts({ ...truth, index: makeProductIndex(elastic), followStock })
  const held = { documents, stock, shelf, known, awaited, followStock, indexProducts }
  return {
    indexProducts,
    indexItems: makeIndexItems({ known, awaited, stock, indexProducts }),
    repriceProducts: makeRepriceProducts(held),
    restockProducts: makeRestockProducts(held),
    reindex: makeReindex({ ...truth, index: versions, turn: makeTurn() }),
    mendShapes: makeMendShapes({ ...truth, index: versions, followStock, turn: makeTurn() }),
    countMisshapen: async () => (await versions.misshapen())?.count() ?? null,
    isIndexOutdated: versions.isOutdated,
    reindexProgress: versions.progress,
    goBackToFormerIndex: versions.goBack,
    dropFormerIndex: versions.dropFormer,
  }
}
