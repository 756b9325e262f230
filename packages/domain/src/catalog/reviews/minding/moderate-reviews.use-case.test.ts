import { expect, it } from "vitest"
import { err } from "../../../shared/index.ts"
import { aDraft, asha, reviewedShop } from "../testing/reviewed-shop.fake.ts"

const written = async () => {
  const shop = reviewedShop()
  const review = await shop.reviews.write(asha, shop.productId, aDraft())
  if (!review.ok) throw new Error("refused")
  return { ...shop, id: review.value.id }
}

it("takes what is hidden out of the count and brings it back, each with who and why", async () => {
  const { reviews, id, rating, told, productId } = await written()
  const step = { actorId: "admin", reason: "rude words" }
  await reviews.moderate(id, { ...step, verdict: "hide" })
  expect(rating()).toEqual({ average: 4.4, count: 120 })
  expect(await reviews.own("c1", productId)).toMatchObject({ state: "hidden", hiddenFor: "rude words" })
  await reviews.moderate(id, { ...step, verdict: "restore" })
  expect(rating()).toMatchObject({ average: 4, count: 1 })
  expect(told.slice(1).map(({ staff }) => staff)).toEqual([
    { ...step, verdict: "hide" },
    { ...step, verdict: "restore" },
  ])
})

it("lets staff see no customer's id, and refuses what isn't there", async () => {
  const { reviews, id } = await written()
  await reviews.report("c2", id, "abuse")
  const { items } = await reviews.queue("reported", { cursor: null, limit: 10 })
  expect(items[0]).not.toHaveProperty("customerId")
  expect(await reviews.moderate("none", { actorId: "a", verdict: "hide", reason: "x" })).toEqual(
    err({ code: "REVIEW_NOT_FOUND" }),
  )
})

it("forgets whose account is gone, and keeps what they wrote", async () => {
  const { reviews, productId, rating } = await written()
  expect(await reviews.forget("c1")).toBe(1)
  const { items } = await reviews.list(
    { productId, order: "newest", stars: null, verifiedOnly: false, cursor: null, limit: 5 },
    "c1",
  )
  expect(items).toMatchObject([{ author: "A former customer", mine: false }])
  expect(rating()?.count).toBe(1)
})
