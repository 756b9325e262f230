import { describe, expect, it } from "vitest"
import { ok } from "../../shared/index.ts"
import { createFakeWatches } from "../testing/index.ts"
import { WATCH_LIMIT } from "../watch.model.ts"
import { makeWatchSku } from "./watch-sku.use-case.ts"

const good = { sku: "S-1", title: "Kettle", slug: "kettle", options: { color: "red" }, priceMinor: 99_900 }

const setUp = () => {
  const watches = createFakeWatches()
  const room = makeWatchSku({
    watches,
    goods: async (skus) => (skus.includes(good.sku) ? [good] : []),
    near: { isPlace: async (pincode) => pincode === "560001" },
    links: { watchIdOf: (token) => (token.startsWith("t:") ? token.slice(2) : null) },
    clock: { now: () => new Date(Date.UTC(2031, 0, 1)) },
  })
  return { watches, ...room }
}
const here = { sku: "S-1", pincode: "560001" }
const asGuest = { ...here, customerId: null, email: " Asha@Haat.example " }

describe("an account", () => {
  it("waits at once, sees what for, and ends it", async () => {
    const { watchSku, listWatches, endWatch } = setUp()
    expect(await watchSku({ ...here, customerId: "c1", email: null })).toEqual(ok(null))
    const [watch] = await listWatches("c1")
    expect(watch).toMatchObject({ state: "WAITING", product: { title: "Kettle", slug: "kettle" } })
    expect(await endWatch("c2", watch?.id ?? "")).toMatchObject({ error: { code: "WATCH_NOT_FOUND" } })
    expect(await endWatch("c1", watch?.id ?? "")).toEqual(ok(null))
    expect(await listWatches("c1")).toEqual([])
  })
  it("waits for a limited number of things", async () => {
    const { watches, watchSku } = setUp()
    const watcher = { customerId: "c1", email: null }
    for (let at = 0; at < WATCH_LIMIT; at += 1)
      await watches.ask({ sku: `other-${at}`, pincode: "560001", watcher }, WATCH_LIMIT, new Date(0))
    expect(await watchSku({ ...here, ...watcher })).toEqual({
      ok: false,
      error: { code: "TOO_MANY_WATCHES", limit: WATCH_LIMIT },
    })
  })
})

describe("a guest", () => {
  it("waits once the mailbox has said yes, and is told nothing by asking again", async () => {
    const { watches, watchSku, openWatch, confirmWatch } = setUp()
    const first = await watchSku(asGuest)
    expect(watches.events).toEqual(["asked:w1"])
    expect(await openWatch("t:w1")).toMatchObject({ value: { state: "UNCONFIRMED" } })
    expect(await confirmWatch("t:w1")).toMatchObject({ value: { state: "WAITING" } })
    expect(await confirmWatch("t:w1")).toMatchObject({ value: { state: "WAITING" } })
    expect(await watchSku({ ...asGuest, email: "asha@haat.example" })).toEqual(first)
    expect(await openWatch("t:w1")).toMatchObject({ value: { state: "WAITING" } })
  })
  it("ends it by the link, which then leads nowhere", async () => {
    const { watchSku, endWatchOf, openWatch } = setUp()
    await watchSku(asGuest)
    expect(await endWatchOf("t:w1")).toEqual(ok(null))
    for (const token of ["t:w1", "t:w9", "forged"])
      expect(await openWatch(token)).toEqual({ ok: false, error: { code: "WATCH_NOT_FOUND" } })
  })
  it("has no key to an account's watches", async () => {
    const { watchSku, openWatch, endWatchOf } = setUp()
    await watchSku({ ...here, customerId: "c1", email: null })
    expect(await openWatch("t:w1")).toMatchObject({ ok: false })
    expect(await endWatchOf("t:w1")).toMatchObject({ ok: false })
  })
})

it("refuses what nobody sells and where nobody lives", async () => {
  const { watchSku } = setUp()
  const refused = async (ask: object) => watchSku({ ...here, customerId: "c1", email: null, ...ask })
  expect(await refused({ sku: "S-2" })).toMatchObject({ error: { code: "UNKNOWN_SKU" } })
  expect(await refused({ pincode: "999999" })).toMatchObject({ error: { code: "UNKNOWN_PINCODE" } })
})
