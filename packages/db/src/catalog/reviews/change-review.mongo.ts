import {
  countedOf,
  type Decide,
  type Review,
  type ReviewBook,
  ratingAfterReview,
  type Trace,
} from "@haat/domain/catalog"
import { writingModerated } from "@haat/events/catalog"
import { type Envelope, seal } from "@haat/events/envelope"
import { type ClientSession, MongoServerError } from "mongodb"
import { appendEventsMongo, inMongoTransaction, type Mongo } from "../../shared/index.ts"
import { collectionNames, type ItemDocument } from "../catalog.collection.ts"
import { envelopeOf, factId } from "../catalog-event.mapping.ts"
import { type ReviewDocument, reviewCollections } from "./review.collection.ts"
import { documentOf, filterOf, reviewOf } from "./review-document.mapping.ts"

type Change = { readonly before: Review | null; readonly after: Review | null; readonly trace: Trace }

type RatedItem = Pick<ItemDocument, "_id" | "rating" | "revision" | "stamp"> & {
  readonly variants: readonly { readonly sku: string }[]
}

type Open = { readonly mongo: Mongo; readonly session: ClientSession }

const missing = { ok: false, error: { code: "PRODUCT_NOT_FOUND" } } as const

const storeReview = async (mongo: Mongo, session: ClientSession, { before, after }: Change) => {
  const reviews = mongo.db.collection<ReviewDocument>(reviewCollections.reviews)
  const id = (after ?? before)?.id ?? ""
  if (!after) await reviews.deleteOne({ _id: id }, { session })
  else if (before) await reviews.replaceOne({ _id: id }, documentOf(after), { session })
  else await reviews.insertOne(documentOf(after), { session })
}

const ratedEvent = (item: RatedItem, { at, correlationId }: Trace): Envelope => {
  const skus = item.variants.map(({ sku }) => sku)
  const payload = { productId: item._id, revision: item.revision + 1, skus, fields: ["rating"] }
  return envelopeOf({
    ...{ kind: "item-changed", at, correlationId },
    payload: { ...payload, change: "updated" },
  })
}

const moderatedEvent = ({ before, after, trace }: Change): readonly Envelope[] => {
  const { staff, at, correlationId } = trace
  if (!staff || !before || !after) return []
  const payload = {
    ...{ ...staff, subject: `review:${after.id}`, productId: after.productId },
    before: { state: before.state, reports: before.reports },
    after: { state: after.state, reports: after.reports },
  }
  const id = factId([writingModerated.type, after.id, correlationId])
  return [seal(writingModerated, payload, { id, occurredAt: at, key: after.id, correlationId })]
}

/** The product's rating follows in the same transaction: whoever changes another review of it at the same moment is run again. */
const followRating = async (
  { mongo, session }: Open,
  item: RatedItem,
  { before, after, trace }: Change,
): Promise<readonly Envelope[]> => {
  if (countedOf(before) === countedOf(after)) return []
  const rating = ratingAfterReview(item.rating, countedOf(before), countedOf(after))
  const items = mongo.db.collection<ItemDocument>(collectionNames.items)
  await items.updateOne({ _id: item._id }, { $set: { rating }, $inc: { revision: 1, stamp: 1 } }, { session })
  return [ratedEvent(item, trace)]
}

const ratedFields = { rating: 1, revision: 1, stamp: 1, "variants.sku": 1 } as const

const applied = async (mongo: Mongo, session: ClientSession, change: Change) => {
  const { before, after } = change
  const productId = (after ?? before)?.productId ?? ""
  const item = await mongo.db
    .collection<ItemDocument>(collectionNames.items)
    .findOne<RatedItem>({ _id: productId }, { session, projection: ratedFields })
  if (!item) return missing
  await storeReview(mongo, session, change)
  const rated = await followRating({ mongo, session }, item, change)
  await appendEventsMongo(mongo, session, [...rated, ...moderatedEvent(change)])
  return { ok: true, value: after } as const
}

const duplicateKey = 11_000
const attempts = 3

/** A twin that was first is found when one looks again. */
const lookingAgain = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work()
    } catch (error) {
      const isTwin = error instanceof MongoServerError && error.code === duplicateKey
      if (!isTwin || attempt === attempts) throw error
    }
}

/** Review, rating and news in one transaction. */
export const makeChangeReview =
  (mongo: Mongo): ReviewBook["change"] =>
  <Refusal>(which: Parameters<ReviewBook["change"]>[0], decide: Decide<Refusal>, trace: Trace) =>
    lookingAgain(() =>
      inMongoTransaction(mongo, async (session) => {
        const found = await mongo.db
          .collection<ReviewDocument>(reviewCollections.reviews)
          .findOne(filterOf(which), { session })
        const before = found && reviewOf(found)
        const decided = decide(before)
        if (!decided.ok || decided.value === before) return decided
        return applied(mongo, session, { before, after: decided.value, trace })
      }),
    )
