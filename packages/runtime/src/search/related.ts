import { makeStoredDocuments } from "@haat/db/search"
import type { Recommendation } from "@haat/domain/recommendation"
import { makeFindRelated, type Search, type SearchProductsPorts } from "@haat/domain/search"
import type { Clients } from "../shared/index.ts"

type Shared = Pick<SearchProductsPorts, "clock" | "index" | "stock" | "delivery" | "extras" | "onHintAway">

/** The rows beside a product, from what is bought together and from the index. */
export const searchRelated = (
  clients: Clients,
  ports: Shared,
  recommendation: Pick<Recommendation, "likeProduct">,
): Pick<Search, "findRelated"> => ({
  findRelated: makeFindRelated({
    ...ports,
    boughtWith: recommendation.likeProduct,
    documents: makeStoredDocuments(clients.elastic()),
  }),
})
