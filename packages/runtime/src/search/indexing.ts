import { makeIndexVersions, makeProductIndex, makeStoredDocuments } from "@haat/db/search"
import {
  makeIndexProducts,
  makeReindex,
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
  | "restockProducts"
  | "reindex"
  | "reindexProgress"
  | "goBackToFormerIndex"
  | "dropFormerIndex"
>

type Truth = { readonly shelf: Shelf; readonly stock: Pick<Stock, "availabilityOf"> }

/** The half of search's front door that keeps the index. */
export const searchIndexing = (clients: Clients, { shelf, stock }: Truth): Indexing => {
  const elastic = clients.elastic()
  const versions = makeIndexVersions(elastic)
  const indexProducts = makeIndexProducts({ shelf, stock, index: makeProductIndex(elastic) })
  return {
    indexProducts,
    restockProducts: makeRestockProducts({
      documents: makeStoredDocuments(elastic),
      stock,
      shelf,
      indexProducts,
    }),
    reindex: makeReindex({ shelf, stock, index: versions, turn: makeTurn() }),
    reindexProgress: versions.progress,
    goBackToFormerIndex: versions.goBack,
    dropFormerIndex: versions.dropFormer,
  }
}
