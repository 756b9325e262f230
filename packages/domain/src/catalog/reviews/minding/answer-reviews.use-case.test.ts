import { expect, it } from "vitest"
import { err, ok } from "../../../shared/index.ts"
import { aDraft, asha, reviewedShop } from "../testing/reviewed-shop.fake.ts"

const written = async () => {
  const shop = reviewedShop()
  const review = await shop.reviews.write(asha, shop.productId, aDraft())
  if (!review.ok) throw new Error("refused")
  return { ...shop, id: review.value.id }
}

it("counts a vote once a customer, and takes it back", async () => {
  const { reviews, id } = await written()
  for (const _ of [1, 2]) expect(await reviews.vote("c2", id, true)).toEqual(ok(1))
  expect(await reviews.vote("c3", id, true)).toEqual(ok(2))
  expect(await reviews.vote("c2", id, false)).toEqual(ok(1))
})

it("takes no voice about one's own, what is hidden and what isn't there", async () => {
  const { reviews, id } = await written()
  expect(await reviews.vote("c1", id, true)).toEqual(err({ code: "OWN_REVIEW" }))
  expect(await reviews.report("c1", id, "abuse")).toEqual(err({ code: "OWN_REVIEW" }))
  const missing = err({ code: "REVIEW_NOT_FOUND" })
  expect(await reviews.vote("c2", "none", true)).toEqual(missing)
  await reviews.moderate(id, { actorId: "a", verdict: "hide", reason: "rude" })
  expect(await reviews.vote("c2", id, true)).toEqual(missing)
  expect(await reviews.report("c2", id, "abuse")).toEqual(missing)
})

it("brings what is reported before staff", async () => {
  const { reviews, id } = await written()
  expect(await reviews.report("c2", id, "abuse")).toEqual(ok(null))
  const queue = await reviews.queue("reported", { cursor: null, limit: 10 })
  expect(queue.items).toMatchObject([{ id, reports: 1, why: ["abuse"] }])
})
