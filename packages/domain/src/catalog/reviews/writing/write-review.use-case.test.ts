import { expect, it } from "vitest"
import { err } from "../../../shared/index.ts"
import { aDraft, asha, reviewedShop } from "../testing/reviewed-shop.fake.ts"

it("writes once, changes afterwards, and tells what changed the rating", async () => {
  const { reviews, productId, rating, told } = reviewedShop()
  const first = await reviews.write(asha, productId, aDraft())
  expect(first).toMatchObject({ ok: true, value: { author: "Asha K.", verified: false, state: "shown" } })
  const again = await reviews.write(asha, productId, aDraft())
  expect(again).toEqual(first)
  expect(told).toHaveLength(1)
  const changed = await reviews.write(asha, productId, aDraft({ stars: 1 }))
  expect(changed).toMatchObject({ ok: true, value: { stars: 1, id: first.ok && first.value.id } })
  expect(rating()).toMatchObject({ average: 1, count: 1 })
})

it("is verified where the product was delivered to its author", async () => {
  const { reviews, productId } = reviewedShop(["c1"])
  expect(await reviews.write(asha, productId, aDraft())).toMatchObject({ value: { verified: true } })
  const stranger = { customerId: "c2", name: "x@y.example" }
  expect(await reviews.write(stranger, productId, aDraft())).toMatchObject({
    value: { verified: false, author: "A customer" },
  })
})

it("tells its author nothing of who reported it", async () => {
  const { reviews, productId } = reviewedShop()
  const written = await reviews.write(asha, productId, aDraft())
  for (const secret of ["customerId", "reports", "why"])
    expect(written.ok && written.value).not.toHaveProperty(secret)
})

it("takes no photo that isn't its author's, and no product that isn't there", async () => {
  const { reviews, productId } = reviewedShop()
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])
  const photo = await reviews.addPhoto("c2", bytes)
  if (!photo.ok) throw new Error("refused")
  const draft = aDraft({ photos: [photo.value.id] })
  expect(await reviews.write(asha, productId, draft)).toEqual(
    err({ code: "PHOTO_NOT_FOUND", photo: photo.value.id }),
  )
  expect(await reviews.write({ ...asha, customerId: "c2" }, productId, draft)).toMatchObject({ ok: true })
  expect(await reviews.write(asha, "pnone", aDraft())).toEqual(err({ code: "PRODUCT_NOT_FOUND" }))
})
