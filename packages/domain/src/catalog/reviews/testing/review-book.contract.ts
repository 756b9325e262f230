import { describe, expect, it } from "vitest"
import { err, ok } from "../../../shared/index.ts"
import type { StoredItem } from "../../items/item.model.ts"
import { aStoredItem } from "../../testing/item.builder.ts"
import type { ReviewBook } from "../ports.ts"
import type { Review, ReviewQuery } from "../review.model.ts"
import { moderated } from "../writing/change-review.rule.ts"
import { aReview } from "./review.builder.ts"

export type OpenedBook = {
  readonly book: ReviewBook
  readonly itemOf: (productId: string) => Promise<StoredItem | undefined>
}

const trace = { at: new Date("2026-01-06T10:00:00Z"), correlationId: "k1" }

/** What every store of reviews must hold to; `open` answers one that knows the item given and no review. */
export const reviewBookContract = (name: string, open: (item: StoredItem) => Promise<OpenedBook>): void => {
  const item = aStoredItem(1)
  const productId = item.product.id
  const keep = (book: ReviewBook, n: number, more: Partial<Review> = {}) => {
    const review = aReview(n, { productId, ...more })
    const { customerId } = review
    return book.change({ productId, customerId }, () => ok(review), { ...trace, correlationId: `k${n}` })
  }
  const query = (more: Partial<ReviewQuery> = {}): ReviewQuery => ({
    ...{ productId, order: "newest", stars: null, verifiedOnly: false, cursor: null, limit: 10 },
    ...more,
  })
  const listed = async (book: ReviewBook, more: Partial<ReviewQuery> = {}) =>
    (await book.list(query(more))).items.map(({ customerId }) => customerId)

  describe(`reviews: ${name}`, () => {
    it("gives back what was decided, and the rating with it", async () => {
      const { book, itemOf } = await open(item)
      expect(await keep(book, 1, { stars: 5 })).toMatchObject({ ok: true, value: { stars: 5 } })
      expect(await book.find({ productId, customerId: "c1" })).toEqual(aReview(1, { productId, stars: 5 }))
      expect((await itemOf(productId))?.product.rating).toEqual({
        ...{ average: 5, count: 1, stars: [0, 0, 0, 0, 1] },
        given: { average: 4.4, count: 120 },
      })
      await book.change({ productId, customerId: "c1" }, () => ok(null), trace)
      expect((await itemOf(productId))?.product.rating).toEqual({ average: 4.4, count: 120 })
    })

    it("adds up the stars of what a seller sells now", async () => {
      const { book } = await open(item)
      const { supplierId } = item.product
      expect(await book.tallyOfSeller(supplierId)).toEqual([0, 0, 0, 0, 0])
      for (const [n, stars] of [5, 5, 1].entries()) await keep(book, n + 1, { stars: stars as 1 | 5 })
      expect(await book.tallyOfSeller(supplierId)).toEqual([1, 0, 0, 0, 2])
      expect(await book.tallyOfSeller("SUP-none")).toEqual([0, 0, 0, 0, 0])
    })

    it("writes nothing where nothing is decided, refuses what is refused, and what is of no product", async () => {
      const { book, itemOf } = await open(item)
      await keep(book, 1)
      const before = await itemOf(productId)
      await book.change({ reviewId: aReview(1).id }, (stands) => ok(stands), trace)
      const refused = await book.change({ reviewId: aReview(1).id }, () => err({ code: "NO" }), trace)
      expect(refused).toEqual(err({ code: "NO" }))
      const lost = aReview(9, { productId: "pnone" })
      const which = { productId: "pnone", customerId: "c9" }
      expect(await book.change(which, () => ok(lost), trace)).toEqual(err({ code: "PRODUCT_NOT_FOUND" }))
      expect(await book.find(which)).toBeNull()
      expect(await itemOf(productId)).toEqual(before)
    })

    it("lists what is shown, newest or most helpful first, page after page", async () => {
      const { book } = await open(item)
      for (const n of [1, 2, 3, 4, 5]) await keep(book, n, n === 5 ? { stars: 1 } : {})
      await book.change({ reviewId: aReview(3).id }, hidden, trace)
      for (const voter of ["v1", "v2"]) await book.vote(voter, aReview(1).id, true)
      await book.vote("v1", aReview(2).id, true)
      expect(await listed(book)).toEqual(["c5", "c4", "c2", "c1"])
      expect(await listed(book, { order: "helpful" })).toEqual(["c1", "c2", "c5", "c4"])
      expect(await listed(book, { stars: 1 })).toEqual(["c5"])
      expect(await listed(book, { verifiedOnly: true })).toEqual(["c4", "c2"])
      for (const order of ["newest", "helpful"] as const) {
        const whole = await listed(book, { order })
        const first = await book.list(query({ order, limit: 2 }))
        const second = await book.list(query({ order, limit: 2, cursor: first.next }))
        expect([...first.items, ...second.items].map(({ customerId }) => customerId)).toEqual(whole)
        expect(second.next).toBeNull()
      }
      expect(await listed(book, { cursor: "elsewhere" })).toEqual([])
    })

    it("counts a vote and a report once a customer, however often and from how many tabs", async () => {
      const { book } = await open(item)
      await keep(book, 1)
      const { id } = aReview(1)
      await Promise.all(Array.from({ length: 8 }, () => book.vote("v1", id, true)))
      expect(await book.vote("v2", id, true)).toBe(2)
      expect(await book.votedBy("v1", [id])).toEqual(new Set([id]))
      expect(await book.vote("v1", id, false)).toBe(1)
      expect(await book.vote("v1", id, false)).toBe(1)
      for (const _ of [1, 2])
        expect(await book.report({ customerId: "v1", reviewId: id, reason: "abuse", at: trace.at })).toBe(
          true,
        )
      await book.report({ customerId: "v2", reviewId: id, reason: "private", at: trace.at })
      expect((await book.queue("reported", { cursor: null, limit: 5 })).items).toMatchObject([
        { id, reports: 2, why: ["abuse", "private"] },
      ])
    })

    it("takes no voice for what is hidden, and shows it to staff and its author", async () => {
      const { book, itemOf } = await open(item)
      await keep(book, 1)
      const { id } = aReview(1)
      await book.change({ reviewId: id }, hidden, trace)
      expect(await book.vote("v1", id, true)).toBeNull()
      expect(await book.report({ customerId: "v1", reviewId: id, reason: "abuse", at: trace.at })).toBe(false)
      const page = { cursor: null, limit: 5 }
      expect((await book.queue("hidden", page)).items).toMatchObject([{ id, hiddenFor: "rude" }])
      expect((await book.ofAuthor("c1", page)).items).toMatchObject([{ id }])
      expect((await itemOf(productId))?.product.rating).not.toHaveProperty("stars")
    })

    it("forgets who wrote, and keeps what was written", async () => {
      const { book, itemOf } = await open(item)
      await keep(book, 1)
      await keep(book, 2)
      expect(await book.forget("c1", "A former customer")).toBe(1)
      expect(await book.find({ productId, customerId: "c1" })).toBeNull()
      const { items } = await book.list(query())
      expect(items.map(({ author }) => author)).toEqual(["Asha K.", "A former customer"])
      expect((await itemOf(productId))?.product.rating.count).toBe(2)
      expect(JSON.stringify(items)).not.toContain('"c1"')
    })
  })
}

const hidden = (stands: Review | null) => ok(stands && moderated(stands, { verdict: "hide", reason: "rude" }))
