import { expect, it } from "vitest"
import { err } from "../../../shared/index.ts"
import { fakeCatalogStores, fakeEdge } from "../../testing/stores.fake.ts"
import { makeAddPhoto } from "./add-photo.use-case.ts"
import { photoLimitBytes } from "./photo.rule.ts"

const setUp = () => {
  const stores = fakeCatalogStores()
  const add = makeAddPhoto({ ...stores, edge: fakeEdge() })
  return { ...stores, add }
}

it("publishes a photo once, under its owner's name alone", async () => {
  const { add, stored } = setUp()
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])
  const first = await add("c1", bytes)
  expect(first).toMatchObject({ ok: true, value: { image: { widths: [160, 320, 640] } } })
  expect(await add("c1", bytes)).toEqual(first)
  expect([...stored.pictures.keys()]).toEqual([`review:c1:${first.ok && first.value.id}`])
})

it("refuses what is too large before it looks at it, and what is no picture", async () => {
  const { add, stored, renderer } = setUp()
  expect(await add("c1", new Uint8Array(photoLimitBytes + 1))).toEqual(
    err({ code: "PHOTO_REFUSED", why: "too-large" }),
  )
  const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>")
  expect(await add("c1", svg)).toEqual(err({ code: "PHOTO_REFUSED", why: "not-a-picture" }))
  const failing = makeAddPhoto({
    ...fakeCatalogStores(),
    edge: fakeEdge(),
    renderer: {
      ...renderer,
      render: async () => {
        throw new Error("corrupt")
      },
    },
  })
  expect(await failing("c1", new Uint8Array([0xff, 0xd8, 0xff]))).toMatchObject({ ok: false })
  expect(stored.blobs.size).toBe(0)
})
