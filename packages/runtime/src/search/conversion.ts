import { makeInterests, makeStoredDocuments } from "@haat/db/search"
import { makeNoteInterest, makeWeighConversion, type Search, type Shelf } from "@haat/domain/search"
import { systemClock } from "@haat/platform/clock"
import type { Clients } from "../shared/index.ts"

/** The part of search's front door that learns from what is opened and ordered. */
export const searchConversion = (
  clients: Clients,
  shelf: Pick<Shelf, "getPrices">,
): Pick<Search, "noteInterest" | "weighConversion" | "conversions"> => {
  const interests = makeInterests(clients.mysql())
  const documents = makeStoredDocuments(clients.elastic())
  return {
    noteInterest: makeNoteInterest({ clock: systemClock, interests, shelf }),
    weighConversion: makeWeighConversion({ clock: systemClock, interests, documents }),
    conversions: interests.most,
  }
}
