import { expect, it } from "vitest"
import type { HomeKey } from "../homepage.model.ts"
import { createFakeHomeRecords, departmentOf } from "../testing/index.ts"
import { makeRebuildHome } from "./rebuild-home.use-case.ts"

const key: HomeKey = { region: "south", platform: "web" }

const setUp = (products: number) => {
  const records = createFakeHomeRecords()
  const told: number[] = []
  let builds = 0
  const rebuild = makeRebuildHome({
    records,
    shelf: {
      categories: async () => {
        builds += 1
        return [departmentOf("books", 0).category, { id: "novels", name: "Novels", parentId: "books" }]
      },
      topOf: async (id, limit) => departmentOf(id, products).top.slice(0, limit),
    },
    news: {
      published: async ({ version }) => {
        told.push(version)
      },
    },
    clock: { now: () => new Date("2026-11-22T10:00:00Z") },
    intervalMs: 1000,
  })
  return { records, rebuild, told, builds: () => builds }
}

it("builds once per interval, however many ask, and tells it", async () => {
  const { records, rebuild, told, builds } = setUp(12)
  const built = (await Promise.all([rebuild(key), rebuild(key), rebuild(key)])).filter(Boolean)
  expect(built).toHaveLength(1)
  expect(builds()).toBe(1)
  expect(await records.read(key)).toEqual(built[0])
  expect(told).toEqual([built[0]?.version])
})

it("writes no empty page and tells nothing", async () => {
  const { records, rebuild, told } = setUp(0)
  expect(await rebuild(key)).toBeNull()
  expect(await records.read(key)).toBeNull()
  expect(told).toEqual([])
})
