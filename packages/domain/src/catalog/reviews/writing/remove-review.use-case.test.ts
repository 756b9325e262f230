import { expect, it } from "vitest"
import { aDraft, asha, reviewedShop } from "../testing/reviewed-shop.fake.ts"

it("takes one's own review back, once and for all", async () => {
  const { reviews, productId, rating } = reviewedShop()
  await reviews.write(asha, productId, aDraft())
  await reviews.remove("c2", productId)
  expect(rating()?.count).toBe(1)
  for (const _ of [1, 2]) await reviews.remove("c1", productId)
  expect(await reviews.own("c1", productId)).toBeNull()
  expect(rating()).toEqual({ average: 4.4, count: 120 })
})
