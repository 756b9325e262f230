import { createHash } from "node:crypto"
import { makeModerationNotes, makePicturesMongo, makeReviewBook } from "@haat/db/catalog"
import {
  makeAddPhoto,
  makeAnswerReviews,
  makeModerateReviews,
  makeReadReviews,
  makeRemoveReview,
  makeWriteReview,
  type Purchases,
  type Reviews,
  servedFrom,
} from "@haat/domain/catalog"
import { makeRenderer } from "@haat/gateways/catalog"
import { systemClock } from "@haat/platform/clock"
import { webEnv } from "@haat/platform/env"
import { newId, publicCode } from "@haat/platform/ids"
import { observedAll } from "@haat/platform/telemetry"
import { type Clients, keepBriefly } from "../shared/index.ts"
import { blobsOf } from "./blobs.ts"

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex")
const edge = { clock: systemClock, ids: { uuid: newId, code: publicCode }, sha256 }

/** What a caller may put in place of the usual: seeding sets the clock and the ids. */
export type ReviewsOptions = Partial<typeof edge>

/** What shoppers write about products. Who bought what is asked of whoever knows. */
export const createReviews = (
  clients: Clients,
  purchases: Purchases,
  options: ReviewsOptions = {},
): Reviews => {
  const mongo = clients.mongo()
  const pictures = makePicturesMongo(mongo)
  const ports = { edge: { ...edge, ...options }, book: makeReviewBook(mongo), pictures, purchases }
  const reading = makeReadReviews({ ...ports, served: servedFrom(webEnv().publicAssets) })
  const sellerRatings = keepBriefly(reading.ratingOfSeller, { forMs: 60_000, atMost: 1000 })
  return observedAll("catalog.reviews", {
    write: makeWriteReview(ports),
    remove: makeRemoveReview(ports),
    addPhoto: makeAddPhoto({ ...ports, renderer: makeRenderer(), blobs: blobsOf(clients) }),
    ...reading,
    ratingOfSeller: (supplierId) => sellerRatings(supplierId, ports.edge.clock.now()),
    ...makeAnswerReviews(ports),
    ...makeModerateReviews(ports),
    keepNote: makeModerationNotes(clients.mysql()),
  } satisfies Reviews)
}
