import { describe, expect, it } from "vitest"
import type { FeedInput, RejectedRow } from "../catalog.model.ts"
import { makeApplySubmissions } from "../items/apply-submissions.use-case.ts"
import { aCategory, fakeCatalogStores, fakeEdge } from "../testing/index.ts"
import type { FeedRecord } from "./feed.model.ts"
import { makeReadFeed } from "./read-feed.use-case.ts"

const record = (line: number, cells: Record<string, string>): FeedRecord => ({
  kind: "row",
  row: { line, cells: new Map(Object.entries(cells)) },
})
const mug = (n: number, more: Record<string, string> = {}) =>
  record(n + 1, {
    id: `m${n}`,
    title: `Mug ${n}`,
    brand: "Meenakari",
    category: "mugs",
    price: "299",
    ...more,
  })
const unreadable: FeedRecord = { kind: "unreadable", reason: "cut off", hint: "send it again" }

const setUp = async (records: readonly FeedRecord[]) => {
  const stores = fakeCatalogStores()
  await stores.directory.saveCategories([aCategory()])
  await stores.directory.saveSuppliers([{ id: "SUP-01", name: "Kumbhar Kala", apiKeyHashes: [] }])
  const edge = fakeEdge()
  const reader = {
    read: async function* () {
      yield* records
    },
  }
  const bytes = (async function* () {})()
  const input: FeedInput = { supplierId: "SUP-01", format: "csv", bytes, dryRun: false }
  return { ...stores, input, edge, readFeed: makeReadFeed({ edge, reader, ...stores }) }
}

describe("readFeed", () => {
  it("hands over what is new, in batches; the same feed again emits nothing", async () => {
    const feed = await setUp(Array.from({ length: 450 }, (_, n) => mug(n)))
    const first = await feed.readFeed(feed.input)
    expect(first).toMatchObject({
      ok: true,
      value: { rows: 450, submitted: 450, rejected: 0, complete: true },
    })
    await makeApplySubmissions(feed)(feed.stored.submissions, "c")
    const again = await feed.readFeed(feed.input)
    expect(again).toMatchObject({ ok: true, value: { rows: 450, submitted: 0, unchanged: 450 } })
    expect(feed.stored.submissions).toHaveLength(450)
    expect(feed.stored.reports).toHaveLength(2)
  })

  it("rejects a product whole and names line, column and reason", async () => {
    const rejected: RejectedRow[] = []
    const rows = [
      mug(1, { item_group_id: "g", color: "Blue" }),
      mug(2, { item_group_id: "g", color: "Red", price: "free" }),
      mug(3),
    ]
    const feed = await setUp(rows)
    const result = await feed.readFeed({ ...feed.input, onRejected: (row) => void rejected.push(row) })
    expect(result).toMatchObject({
      ok: true,
      value: {
        rows: 3,
        submitted: 1,
        rejected: 2,
        errors: [{ line: 3, column: "price", code: "BAD_PRICE" }],
      },
    })
    expect(rejected.map(({ line }) => line)).toEqual([2, 3])
  })

  it("a dry run hands nothing over and files no report", async () => {
    const feed = await setUp([mug(1)])
    const result = await feed.readFeed({ ...feed.input, dryRun: true })
    expect(result).toMatchObject({ ok: true, value: { submitted: 1 } })
    expect([feed.stored.submissions, feed.stored.reports]).toEqual([[], []])
  })

  it("rejects rows the reader could not take and rows of a product scattered over the feed", async () => {
    const error = { line: 3, column: "", value: "", code: "BAD_ROW", hint: "" }
    const fault: FeedRecord = { kind: "fault", row: { line: 3, cells: new Map() }, error }
    const feed = await setUp([mug(1), fault, mug(3), mug(1)])
    const result = await feed.readFeed(feed.input)
    expect(result.ok && result.value.errors.map(({ code }) => code)).toEqual(["BAD_ROW", "SCATTERED_PRODUCT"])
    expect(result.ok && result.value.rows).toBe(4)
  })

  it("keeps what it read of a file that breaks off; refuses one it can't read at all", async () => {
    const broken = await setUp([mug(1), unreadable])
    expect(await broken.readFeed(broken.input)).toMatchObject({
      ok: true,
      value: { complete: false, submitted: 1 },
    })
    const refused = await setUp([unreadable])
    expect(await refused.readFeed(refused.input)).toEqual({
      ok: false,
      error: { code: "UNREADABLE_FEED", reason: "cut off", hint: "send it again" },
    })
  })

  it("refuses a supplier nobody knows", async () => {
    const feed = await setUp([])
    expect(await feed.readFeed({ ...feed.input, supplierId: "SUP-99" })).toEqual({
      ok: false,
      error: { code: "UNKNOWN_SUPPLIER", supplierId: "SUP-99" },
    })
  })

  it("every row ends as submitted, unchanged or rejected", async () => {
    const feed = await setUp([mug(1), mug(2, { price: "x" }), mug(3, { category: "y" }), mug(4)])
    const result = await feed.readFeed(feed.input)
    if (!result.ok) throw new Error("refused")
    const { rows, submitted, unchanged, rejected } = result.value
    expect(submitted + unchanged + rejected).toBe(rows)
  })
})
