import { aReview } from "@haat/domain/catalog/testing"
import { ok } from "@haat/domain/shared"
import { afterAll, expect, it } from "vitest"
import { makeChangeReview } from "./change-review.mongo.ts"
import { type ReviewDocument, reviewCollections } from "./review.collection.ts"
import { freshCatalogs } from "./testing/fresh-catalogs.ts"

const catalogs = freshCatalogs()
afterAll(catalogs.close)

const trace = (correlationId: string) => ({ at: new Date("2026-01-06T10:00:00Z"), correlationId })

it("keeps one review of fifty that one customer writes at once, and counts it once", async () => {
  const { mongo, itemOf, told, productId } = await catalogs.open()
  const change = makeChangeReview(mongo)
  const writes = Array.from({ length: 50 }, (_, n) => {
    const review = aReview(n + 1, { productId, customerId: "c1", stars: ((n % 5) + 1) as 1 | 2 | 3 | 4 | 5 })
    return change(
      { productId, customerId: "c1" },
      (before) => ok({ ...review, id: before?.id ?? review.id }),
      trace(`k${n}`),
    )
  })
  const done = await Promise.all(writes)
  expect(done.every(({ ok: fine }) => fine)).toBe(true)
  const reviews = await mongo.db.collection<ReviewDocument>(reviewCollections.reviews).find().toArray()
  expect(reviews).toHaveLength(1)
  const stars = [0, 0, 0, 0, 0]
  stars[(reviews[0]?.stars ?? 0) - 1] = 1
  const item = await itemOf(productId)
  expect(item?.product.rating).toMatchObject({ count: 1, average: reviews[0]?.stars, stars })
  const events = await told()
  const revisions = events.map(({ payload }) => payload.revision)
  expect(revisions).toEqual(Array.from({ length: events.length }, (_, n) => n + 2))
  expect(item?.product.revision).toBe(events.length + 1)
})

it("counts every one of thirty customers that write, change and take back at once, beside a feed", async () => {
  const { mongo, items, itemOf, productId } = await catalogs.open()
  const change = makeChangeReview(mongo)
  const life = async (n: number) => {
    const review = aReview(n, { productId, stars: ((n % 5) + 1) as 1 | 2 | 3 | 4 | 5 })
    const which = { productId, customerId: review.customerId }
    await change(which, () => ok(review), trace(`a${n}`))
    if (n % 3 === 0) await change(which, (before) => ok(before && { ...before, stars: 1 }), trace(`b${n}`))
    if (n % 5 === 0) await change(which, () => ok(null), trace(`c${n}`))
  }
  const feed = async () => {
    for (let title = 1; title <= 5; ) {
      const [stored] = await items.stored([productId])
      if (!stored) throw new Error("no item")
      const product = { ...stored.product, title: `${title}`, revision: stored.product.revision + 1 }
      const write = { item: { ...stored, product, stamp: stored.stamp + 1 }, readStamp: stored.stamp }
      if (await items.commit([write], [])) title += 1
    }
  }
  await Promise.all([...Array.from({ length: 30 }, (_, n) => life(n + 1)), feed()])
  const reviews = await mongo.db.collection<ReviewDocument>(reviewCollections.reviews).find().toArray()
  const recount = [1, 2, 3, 4, 5].map((stars) => reviews.filter((one) => one.stars === stars).length)
  const product = (await itemOf(productId))?.product
  expect(product).toMatchObject({ title: "5", rating: { count: 24, stars: recount } })
})

it("tells of a changed rating, and of what staff did, in the transaction of the change", async () => {
  const { mongo, told, productId } = await catalogs.open()
  const change = makeChangeReview(mongo)
  const review = aReview(1, { productId, reports: 3 })
  await change({ productId, customerId: "c1" }, () => ok(review), trace("k1"))
  const staff = { actorId: "admin", verdict: "hide", reason: "rude" } as const
  await change(
    { reviewId: review.id },
    (before) => ok(before && { ...before, state: "hidden", reports: 0 }),
    { ...trace("k2"), staff },
  )
  expect(await told()).toMatchObject([
    { type: "catalog.item_changed.v1", payload: { productId, revision: 2, fields: ["rating"] } },
    { type: "catalog.item_changed.v1", payload: { productId, revision: 3, fields: ["rating"] } },
    {
      type: "catalog.writing_moderated.v1",
      payload: {
        ...{ ...staff, subject: `review:${review.id}`, productId },
        ...{ before: { state: "shown", reports: 3 }, after: { state: "hidden", reports: 0 } },
      },
    },
  ])
})
