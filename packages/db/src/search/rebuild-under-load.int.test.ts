import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { aDocument, aQuery, aReach, aVariant, worldPlan } from "@haat/domain/search/testing"
import { until } from "@haat/platform/clock"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createElastic } from "../shared/index.ts"
import { indexNames } from "./index-names.mapping.ts"
import { ensureProductIndex, makeIndexVersions } from "./index-versions.elastic.ts"
import { makeProductIndex } from "./product-index.elastic.ts"
import { dropTruth, openTruth, setTruth } from "./testing/moving-truth.ts"

const noun = "products-under-load"
const count = 4000
const elastic = createElastic()
const names = indexNames(noun)
const index = makeProductIndex(elastic, names)
const versions = makeIndexVersions(elastic, names)
const idOf = (at: number): string => `P-${String(at).padStart(6, "0")}`
const revisionRoom = 1_000_000_000

const put = (at: number, revision: number) => {
  const productId = idOf(at)
  const variants = [aVariant({ sku: productId, stockedIn: ["WH-A"] })]
  const version = revision * revisionRoom
  return {
    kind: "put",
    document: aDocument({ productId, version, title: `Walrus ${revision}`, variants }),
  } as const
}
const dropAll = async () => {
  const all = Object.keys(await elastic.indices.get({ index: names.pattern, features: ["aliases"] }))
  for (const one of all) await elastic.indices.delete({ index: one })
  await dropTruth(elastic, noun)
}

const rebuilders = new Set<ChildProcess>()
const startRebuild = (): ChildProcess => {
  const program = new URL("./testing/rebuild-program.ts", import.meta.url).pathname
  const child = spawn(process.execPath, [program, noun, String(count)], { stdio: "inherit" })
  rebuilders.add(child)
  return child
}

const reach = (done: number) =>
  until(`${done} products in the new index`, async () => ((await versions.progress())?.done ?? 0) >= done, {
    timeoutMs: 60_000,
  })

beforeAll(async () => {
  await dropAll()
  await ensureProductIndex(elastic, names)
  await openTruth(elastic, noun)
  await index.apply(Array.from({ length: count }, (_, at) => put(at, 1)))
  await elastic.indices.refresh({ index: names.live })
}, 60_000)
afterAll(async () => {
  for (const child of rebuilders) child.kill("SIGKILL")
  await dropAll()
  await elastic.close()
})

it("is killed, goes on and swaps, while no search fails or misses a product and no change is lost", async () => {
  let running = true
  const revisions = new Map<string, number>()
  const searches = { done: 0, wrong: [] as string[] }
  const plan = worldPlan(aQuery({ text: "walrus" }), aReach({ "WH-A": "2026-11-19" }))
  const searching = async () => {
    while (running) {
      const total = await index.search(plan).then(
        (answer) => answer.total,
        (error: unknown) => String(error),
      )
      searches.done += 1
      if (total !== count) searches.wrong.push(String(total))
    }
  }
  const changing = async () => {
    for (let step = 0; running; step += 1) {
      const at = (step * 37) % count
      const revision = (revisions.get(idOf(at)) ?? 1) + 1
      await setTruth(elastic, noun, idOf(at), revision)
      await index.apply([put(at, revision)])
      revisions.set(idOf(at), revision)
    }
  }
  const load = Promise.allSettled([searching(), changing()])
  const [before] = Object.keys(await elastic.indices.getAlias({ name: names.live }))

  try {
    const first = startRebuild()
    await reach(count / 3)
    first.kill("SIGKILL")
    await once(first, "exit")
    expect((await versions.progress())?.done).toBeLessThan(count)
    const [code] = await once(startRebuild(), "exit")
    expect(code).toBe(0)
  } finally {
    running = false
    await load
  }

  const [after] = Object.keys(await elastic.indices.getAlias({ name: names.live }))
  expect(after).not.toBe(before)
  expect(searches.done).toBeGreaterThan(20)
  expect(searches.wrong).toEqual([])
  expect(revisions.size).toBeGreaterThan(20)
  const { docs } = await elastic.mget<{ version: number }>({ index: names.live, ids: [...revisions.keys()] })
  const stored = docs.map((doc) => ("_source" in doc ? [doc._id, doc._source?.version] : [doc._id, null]))
  expect(stored).toEqual([...revisions].map(([id, revision]) => [id, revision * revisionRoom]))
  expect((await elastic.count({ index: names.live })).count).toBe(count)
}, 120_000)
