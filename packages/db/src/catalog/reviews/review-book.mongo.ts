import { noTally, type ReviewBook, type ReviewQuery } from "@haat/domain/catalog"
import { dependency } from "@haat/platform/resilience"
import type { Filter, FindOptions, Sort } from "mongodb"
import type { Mongo } from "../../shared/index.ts"
import { collectionNames, type ItemDocument } from "../catalog.collection.ts"
import { makeChangeReview } from "./change-review.mongo.ts"
import { type ReviewDocument, reviewCollections } from "./review.collection.ts"
import { afterCursor, filterOf, pageOf, reviewOf, sizeOf, sortOf } from "./review-document.mapping.ts"
import { makeReviewVoices } from "./review-voices.mongo.ts"

type Read = FindOptions & { readonly signal: AbortSignal }
type Asked = {
  readonly filters: readonly Filter<ReviewDocument>[]
  readonly sort: Sort
  readonly limit: number
}

const shownOf = ({ productId, stars, verifiedOnly, cursor, order, limit }: ReviewQuery): Asked => ({
  filters: [
    { productId, state: "shown", ...(stars === null ? {} : { stars }) },
    ...(verifiedOnly ? [{ verified: true }] : []),
    ...afterCursor(cursor, order),
  ],
  sort: sortOf(order),
  limit,
})

const queues = {
  reported: { filter: { reports: { $gt: 0 } }, sort: { reports: -1, ...{ writtenAt: -1, _id: -1 } } },
  hidden: { filter: { state: "hidden" }, sort: { writtenAt: -1, _id: -1 } },
} as const satisfies Record<string, { filter: Filter<ReviewDocument>; sort: Sort }>

type StarSums = Readonly<Record<"one" | "two" | "three" | "four" | "five", number>>
const starsAt = (at: number) => ({ $sum: { $arrayElemAt: ["$rating.stars", at] } })
const addStars = {
  $group: {
    _id: null,
    one: starsAt(0),
    two: starsAt(1),
    three: starsAt(2),
    four: starsAt(3),
    five: starsAt(4),
  },
}

/** Reviews in MongoDB, beside the items they speak of. */
export const makeReviewBook = (mongo: Mongo): ReviewBook => {
  const reviews = mongo.db.collection<ReviewDocument>(reviewCollections.reviews)
  const items = mongo.db.collection<ItemDocument>(collectionNames.items)
  const engine = dependency("mongo", { concurrency: 200 })
  const soon = <Value>(work: (read: Read) => Promise<Value>): Promise<Value> =>
    engine.call((signal) => work({ maxTimeMS: 2000, signal }))
  const page = ({ filters, sort, limit }: Asked) =>
    soon(async (read) => {
      const size = sizeOf(limit)
      const asked = reviews.find({ $and: [...filters] }, read).sort(sort)
      return pageOf(await asked.limit(size + 1).toArray(), size)
    })
  return {
    change: makeChangeReview(mongo),
    find: (which) =>
      soon(async (read) => {
        const found = await reviews.findOne(filterOf(which), read)
        return found && reviewOf(found)
      }),
    list: (query) => page(shownOf(query)),
    ofAuthor: (customerId, { cursor, limit }) =>
      page({
        filters: [{ customerId }, ...afterCursor(cursor, "newest")],
        ...{ sort: sortOf("newest"), limit },
      }),
    // What staff looked at leaves the queue, so its first page is always the next work to do.
    queue: (name, { cursor, limit }) =>
      page({
        filters: [queues[name].filter, ...(name === "hidden" ? afterCursor(cursor, "newest") : [])],
        ...{ sort: queues[name].sort, limit },
      }),
    ...makeReviewVoices(mongo),
    tallyOfSeller: (supplierId) =>
      soon(async (read) => {
        const rated = { supplierId, state: "live", "rating.stars": { $exists: true } }
        const [sums] = await items.aggregate<StarSums>([{ $match: rated }, addStars], read).toArray()
        return sums ? [sums.one, sums.two, sums.three, sums.four, sums.five] : noTally
      }),
  }
}
