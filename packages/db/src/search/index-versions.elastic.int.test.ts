import { aDocument, aQuery, aReach, worldPlan } from "@haat/domain/search/testing"
import { afterAll, beforeEach, expect, it } from "vitest"
import { createElastic } from "../shared/index.ts"
import { indexNames } from "./index-names.mapping.ts"
import { ensureProductIndex, makeIndexVersions } from "./index-versions.elastic.ts"
import { makeProductIndex } from "./product-index.elastic.ts"
import { productIndexSettings } from "./product-index.mapping.ts"

const elastic = createElastic()
const names = indexNames("products-versions")
const { live, building, former, pattern } = names
const index = makeProductIndex(elastic, names)
const versions = makeIndexVersions(elastic, names)

const put = (productId: string, version: number, title: string) =>
  ({ kind: "put", document: aDocument({ productId, version, title, categoryNames: [] }) }) as const
const upTo = (lastProductId: string) => ({ lastProductId, read: 1 })
const dropAll = async () => {
  const all = Object.keys(await elastic.indices.get({ index: pattern, features: ["aliases"] }))
  for (const one of all) await elastic.indices.delete({ index: one })
}
const titles = async () => {
  await elastic.indices.refresh({ index: live })
  const { hits } = await index.search(worldPlan(aQuery(), aReach({ "WH-BLR": "2026-11-19" })))
  return hits.map(({ document }) => document.title).sort()
}
const behind = async (alias: string) => Object.keys(await elastic.indices.getAlias({ name: alias }))

beforeEach(async () => {
  await dropAll()
  expect(await ensureProductIndex(elastic, names)).toBe("created")
})
afterAll(async () => {
  await dropAll()
  await elastic.close()
})

it("creates the first index once and leaves it alone", async () => {
  const before = await behind(live)
  expect(await ensureProductIndex(elastic, names)).toBe("present")
  expect(await behind(live)).toEqual(before)
})

it("serves the old index until the swap, takes changes into both meanwhile, and keeps the old one to go back to", async () => {
  await index.apply([put("P-1", 1, "old one"), put("P-2", 1, "old two")])
  const rebuild = await versions.rebuild()
  await rebuild.apply([put("P-1", 1, "rebuilt one")], upTo("P-1"))
  await index.apply([put("P-2", 5, "changed two"), { kind: "remove", productId: "P-3", version: 7 }])
  expect(await titles()).toEqual(["changed two", "old one"])
  await rebuild.apply([put("P-2", 4, "stale two"), put("P-3", 6, "stale three")], upTo("P-3"))
  const old = await behind(live)
  expect(await rebuild.swap()).toBe(2)
  expect(await titles()).toEqual(["changed two", "rebuilt one"])
  expect(await behind(former)).toEqual(old)
  expect(await elastic.indices.existsAlias({ name: building })).toBe(false)
  await index.apply([put("P-1", 2, "one again")])
  expect(await titles()).toEqual(["changed two", "one again"])
})

it("lets an index of an older shape take what is written now, and calls it outdated until it is built anew", async () => {
  const [current = ""] = await behind(live)
  const { mappings = {} } = (await elastic.indices.getMapping({ index: current }))[current] ?? {}
  const { stockedIn: _, ...properties } = mappings.properties ?? {}
  await elastic.indices.delete({ index: current })
  await elastic.indices.create({
    index: names.version(90),
    settings: productIndexSettings,
    mappings: { ...mappings, properties, _meta: { shape: "older" } },
    aliases: { [live]: {} },
  })
  const older = { productId: "P-0", title: "older", variants: [] }
  await elastic.index({ index: live, id: "P-0", document: older, refresh: true })
  expect(await ensureProductIndex(elastic, names)).toBe("outdated")
  expect(await versions.isOutdated()).toBe(true)
  await index.apply([put("P-1", 1, "newer")])
  expect(await titles()).toEqual(["newer"])
  const rebuild = await versions.rebuild()
  await rebuild.apply([put("P-0", 2, "older"), put("P-1", 1, "newer")], upTo("P-1"))
  await rebuild.swap()
  expect(await titles()).toEqual(["newer", "older"])
  expect(await versions.isOutdated()).toBe(false)
})

it("goes on where an interrupted rebuild stopped", async () => {
  const first = await versions.rebuild()
  expect(first.after).toBeNull()
  await first.apply([put("P-1", 1, "one")], upTo("P-1"))
  const second = await versions.rebuild()
  expect([second.after, second.done]).toEqual(["P-1", 1])
  expect(await versions.progress()).toMatchObject({ done: 1 })
  await second.apply([put("P-2", 1, "two")], upTo("P-2"))
  expect(await second.swap()).toBe(2)
  expect((await versions.rebuild()).after).toBeNull()
})

it("goes back to the index before, which was kept up meanwhile, and forward again; then it can be dropped", async () => {
  await index.apply([put("P-1", 1, "old one")])
  expect(await versions.goBack()).toBe(false)
  const rebuild = await versions.rebuild()
  await rebuild.apply([put("P-1", 1, "rebuilt one")], upTo("P-1"))
  await rebuild.swap()
  await index.apply([put("P-2", 1, "since")])
  expect(await versions.goBack()).toBe(true)
  expect(await titles()).toEqual(["old one", "since"])
  await index.apply([put("P-2", 2, "later")])
  expect(await versions.goBack()).toBe(true)
  expect(await titles()).toEqual(["later", "rebuilt one"])
  expect(await versions.dropFormer({ keptForMs: 60_000 })).toBe(0)
  expect(await versions.dropFormer()).toBe(1)
  expect(await versions.goBack()).toBe(false)
  expect(await elastic.indices.existsAlias({ name: former })).toBe(false)
  expect(await titles()).toEqual(["later", "rebuilt one"])
})

it("refuses to write where no index was made, instead of making a shapeless one", async () => {
  await dropAll()
  await expect(index.apply([put("P-1", 1, "one")])).rejects.toThrow()
  expect(await elastic.indices.exists({ index: live })).toBe(false)
})
