import type { SearchQuery } from "@haat/domain/search"
import { expect, it, vi } from "vitest"
import type { RequestContext } from "../../server/request-context.ts"
import { createCallerFactory } from "../../server/trpc.ts"
import { searchRouter } from "./router.ts"
import { searchInput } from "./search.schema.ts"

vi.mock("../../server/guard/rate-limit.ts", () => ({ spend: async () => undefined }))

const asked = (isFollowed: boolean) => {
  const visitors: unknown[] = []
  const places: unknown[] = []
  const opened: unknown[] = []
  const search = {
    searchProducts: async (query: SearchQuery, visitorId: unknown) => {
      visitors.push(visitorId)
      places.push(query.cursor ?? null)
      return { cursor: "next" }
    },
    noteOpened: (note: unknown) => void opened.push(note),
  } as unknown as RequestContext["shop"]["search"]
  const ctx = {
    shop: { search },
    shopper: { visitorId: "v", customerId: "c" },
    isFollowed,
    pincode: "560001",
    keepVisitor: () => undefined,
  }
  return {
    visitors,
    places,
    opened,
    call: createCallerFactory(searchRouter)(ctx as unknown as RequestContext),
  }
}

it("tells of whom a search is, unless the browser asks not to be followed", async () => {
  const [followed, unfollowed] = [asked(true), asked(false)]
  await followed.call.products({ text: "mug" })
  await unfollowed.call.products({ text: "mug" })
  expect([followed.visitors, unfollowed.visitors]).toEqual([["v"], [null]])
})

it("notes nothing of an opened result where the browser asks not to be followed", async () => {
  const [followed, unfollowed] = [asked(true), asked(false)]
  for (const { call } of [followed, unfollowed])
    await call.opened({ text: "mug", productId: "p1", position: 3 })
  expect(followed.opened).toEqual([
    { visitorId: "v", query: "mug", productId: "p1", position: 3, pincode: "560001" },
  ])
  expect(unfollowed.opened).toEqual([])
})

it("answers every page that is linked, and names the field of those that aren't", () => {
  expect(searchInput.safeParse({ page: 416 }).success).toBe(true)
  expect(searchInput.safeParse({ page: 208, pageSize: 48 }).success).toBe(true)
  for (const deeper of [{ page: 417 }, { page: 209, pageSize: 48 }, { page: 10_001, pageSize: 1 }])
    expect(searchInput.safeParse(deeper).error?.issues).toMatchObject([{ path: ["page"] }])
})

it("goes on by its own cursor for the same question alone", async () => {
  const { places, call } = asked(true)
  const { cursor } = await call.products({ text: "mug" })
  expect((await call.products({ text: "mug", pageSize: 5, cursor })).cursor).not.toBe("next")
  expect(places).toEqual([null, "next"])
  for (const other of [
    { text: "cup" },
    { text: "mug", pincode: "110001" },
    { text: "mug", sort: "newest" as const },
  ])
    await expect(call.products({ ...other, cursor })).rejects.toMatchObject({ code: "BAD_REQUEST" })
  expect(places).toHaveLength(2)
})
