import { aReview, reviewBookContract } from "@haat/domain/catalog/testing"
import { ok } from "@haat/domain/shared"
import { afterAll, expect, it } from "vitest"
import { type ReviewDocument, reviewCollections } from "./review.collection.ts"
import { makeReviewBook } from "./review-book.mongo.ts"
import { afterCursor, sortOf } from "./review-document.mapping.ts"
import { makeReviewVoices } from "./review-voices.mongo.ts"
import { freshCatalogs } from "./testing/fresh-catalogs.ts"

const catalogs = freshCatalogs()
afterAll(catalogs.close)

reviewBookContract("MongoDB", async (item) => {
  const catalog = await catalogs.open(item)
  return { ...catalog, book: makeReviewBook(catalog.mongo) }
})

it("counts twenty customers that vote and report at once, each in three tabs", async () => {
  const { mongo, productId } = await catalogs.open()
  const review = aReview(1, { productId })
  const book = makeReviewBook(mongo)
  await book.change({ productId, customerId: "c1" }, () => ok(review), {
    at: new Date(0),
    correlationId: "k",
  })
  const voices = makeReviewVoices(mongo)
  const tabs = Array.from({ length: 60 }, (_, n) => `v${n % 20}`)
  await Promise.all(
    tabs.flatMap((voter) => [
      voices.vote(voter, review.id, true),
      voices.report({ customerId: voter, reviewId: review.id, reason: "abuse", at: new Date(0) }),
    ]),
  )
  expect(await book.find({ reviewId: review.id })).toMatchObject({ helpful: 20, reports: 20, why: ["abuse"] })
  expect(await voices.forget("v1", "Nobody")).toBe(0)
  expect(await voices.votedBy("v1", [review.id])).toEqual(new Set())
})

it("answers every list from an index, in its order", async () => {
  const { mongo } = await catalogs.open()
  const reviews = mongo.db.collection<ReviewDocument>(reviewCollections.reviews)
  const cursor = "3.1767607200000.018f0000-0000-7000-8000-000000000001"
  const asked = (["newest", "helpful"] as const).flatMap((order) =>
    [{}, { stars: 4 as const }].map((more) => ({
      filter: { $and: [{ productId: "p", state: "shown" as const, ...more }, ...afterCursor(cursor, order)] },
      sort: sortOf(order),
    })),
  )
  const lists = [
    ...asked,
    { filter: { customerId: "c1" }, sort: sortOf("newest") },
    { filter: { reports: { $gt: 0 } }, sort: { reports: -1, writtenAt: -1, _id: -1 } as const },
    { filter: { state: "hidden" as const }, sort: sortOf("newest") },
  ]
  for (const { filter, sort } of lists) {
    const { queryPlanner } = await reviews.find(filter).sort(sort).explain("queryPlanner")
    const plan = JSON.stringify(queryPlanner.winningPlan)
    expect(plan).toContain("IXSCAN")
    expect(plan).not.toContain('"stage":"SORT"')
  }
})
