import { expect, it } from "vitest"
import { aDraft, asha, reviewedShop } from "../testing/reviewed-shop.fake.ts"

it("shows each reader which review is theirs and which they found helpful, and nobody's id", async () => {
  const { reviews, productId } = reviewedShop()
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])
  const photo = await reviews.addPhoto("c1", bytes)
  const photos = photo.ok ? [photo.value.id] : []
  const review = await reviews.write(asha, productId, aDraft({ photos }))
  const id = review.ok ? review.value.id : ""
  await reviews.vote("c2", id, true)
  const query = {
    productId,
    order: "helpful",
    stars: null,
    verifiedOnly: false,
    cursor: null,
    limit: 5,
  } as const
  const seenBy = async (viewer: string | null) => (await reviews.list(query, viewer)).items[0]
  expect(await seenBy(null)).toMatchObject({ mine: false, foundHelpful: false, helpful: 1 })
  expect(await seenBy("c1")).toMatchObject({ mine: true, foundHelpful: false })
  const seen = await seenBy("c2")
  expect(seen).toMatchObject({ mine: false, foundHelpful: true })
  expect(seen?.photos[0]?.url).toMatch(/^https:\/\/cdn\.example\/media\//)
  for (const secret of ["customerId", "reports", "why", "state", "hiddenFor"])
    expect(seen).not.toHaveProperty(secret)
})

it("lists one's own, whatever became of them", async () => {
  const { reviews, productId } = reviewedShop()
  const review = await reviews.write(asha, productId, aDraft())
  await reviews.moderate(review.ok ? review.value.id : "", { actorId: "a", verdict: "hide", reason: "rude" })
  const page = { cursor: null, limit: 5 }
  expect((await reviews.listOwn("c1", page)).items).toMatchObject([{ state: "hidden" }])
  expect((await reviews.listOwn("c2", page)).items).toEqual([])
})

it("rates a seller by the reviews of what they sell, and by nothing else", async () => {
  const { reviews, productId } = reviewedShop()
  expect(await reviews.ratingOfSeller("SUP-01")).toEqual({ average: 0, count: 0 })
  await reviews.write(asha, productId, aDraft({ stars: 5 }))
  await reviews.write({ customerId: "c2", name: "Ravi" }, productId, aDraft({ stars: 2 }))
  expect(await reviews.ratingOfSeller("SUP-01")).toEqual({ average: 3.5, count: 2 })
  expect(await reviews.ratingOfSeller("SUP-02")).toEqual({ average: 0, count: 0 })
})
