import type { ReviewBook } from "@haat/domain/catalog"
import type { ClientSession, Collection } from "mongodb"
import { inMongoTransaction, type Mongo } from "../../shared/index.ts"
import {
  type ReportDocument,
  type ReviewDocument,
  reviewCollections,
  type VoteDocument,
} from "./review.collection.ts"

type Voices = Pick<ReviewBook, "vote" | "votedBy" | "report" | "forget">

const voiceOf = (reviewId: string, customerId: string): string => `${reviewId}:${customerId}`

/** Whether it is the first: an upsert, for a duplicate key would end the transaction. */
const noteOnce = async <Voice extends VoteDocument>(
  voices: Collection<Voice>,
  { _id, ...voice }: Voice,
  session: ClientSession,
): Promise<boolean> => {
  const noted = await voices.updateOne(
    { _id } as never,
    { $setOnInsert: voice as never },
    { upsert: true, session },
  )
  return noted.upsertedCount === 1
}

const makeVote =
  (mongo: Mongo): Voices["vote"] =>
  (customerId, reviewId, helpful) =>
    inMongoTransaction(mongo, async (session) => {
      const votes = mongo.db.collection<VoteDocument>(reviewCollections.votes)
      const reviews = mongo.db.collection<ReviewDocument>(reviewCollections.reviews)
      const shown = { _id: reviewId, state: "shown" } as const
      const _id = voiceOf(reviewId, customerId)
      const review = await reviews.findOne(shown, { session, projection: { helpful: 1 } })
      if (!review) return null
      const moved = helpful
        ? await noteOnce(votes, { _id, reviewId, customerId }, session)
        : (await votes.deleteOne({ _id }, { session })).deletedCount === 1
      if (!moved) return review.helpful
      const change = helpful ? 1 : -1
      await reviews.updateOne(shown, { $inc: { helpful: change } }, { session })
      return review.helpful + change
    })

const makeReport =
  (mongo: Mongo): Voices["report"] =>
  ({ customerId, reviewId, reason, at }) =>
    inMongoTransaction(mongo, async (session) => {
      const reports = mongo.db.collection<ReportDocument>(reviewCollections.reports)
      const reviews = mongo.db.collection<ReviewDocument>(reviewCollections.reviews)
      const shown = { _id: reviewId, state: "shown" } as const
      if (!(await reviews.findOne(shown, { session, projection: { _id: 1 } }))) return false
      const report = { _id: voiceOf(reviewId, customerId), reviewId, customerId, reason, at }
      if (await noteOnce(reports, report, session))
        await reviews.updateOne(shown, { $inc: { reports: 1 }, $addToSet: { why: reason } }, { session })
      return true
    })

/** What readers say of reviews: each voice once a customer, counted with the review in one transaction. */
export const makeReviewVoices = (mongo: Mongo): Voices => {
  const votes = mongo.db.collection<VoteDocument>(reviewCollections.votes)
  return {
    vote: makeVote(mongo),
    report: makeReport(mongo),
    votedBy: async (customerId, reviewIds) => {
      if (reviewIds.length === 0) return new Set()
      const ids = reviewIds.map((id) => voiceOf(id, customerId))
      const found = await votes.find({ _id: { $in: ids } }, { projection: { reviewId: 1 } }).toArray()
      return new Set(found.map(({ reviewId }) => reviewId))
    },
    forget: async (customerId, author) => {
      const reviews = mongo.db.collection<ReviewDocument>(reviewCollections.reviews)
      const [{ modifiedCount }] = await Promise.all([
        reviews.updateMany({ customerId }, [
          { $set: { author, customerId: { $concat: ["gone:", "$_id"] } } },
        ]),
        votes.deleteMany({ customerId }),
        mongo.db.collection<ReportDocument>(reviewCollections.reports).deleteMany({ customerId }),
      ])
      return modifiedCount
    },
  }
}
