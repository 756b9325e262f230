import { describe, expect, it } from "vitest"
import { aSubmission, aVariant } from "../testing/index.ts"
import { applySubmission, type Facts, withdraw } from "./apply-submission.rule.ts"
import type { StoredItem } from "./item.model.ts"

const now = new Date("2026-01-05T10:00:00Z")
const later = new Date("2026-01-06T10:00:00Z")
const facts = (before: StoredItem | null, at = now): Facts => ({
  before,
  now: at,
  correlationId: "c1",
  productId: "p0000000000000001",
  supplierName: "Kumbhar Kala",
  categoryPath: ["kitchen", "mugs"],
  description: "<p>Glazed by hand.</p>",
  images: new Map([
    [
      "demo:mug",
      { url: "/media/ab-640.webp", alt: "", width: 640, height: 640, widths: [160, 640], placeholder: "x" },
    ],
  ]),
})
const hash = (letter: string) => letter.repeat(64)
const create = () => applySubmission(aSubmission(), facts(null))!.item

describe("applySubmission", () => {
  it("creates the product at revision 1 and tells item and counts", () => {
    const { item, events } = applySubmission(aSubmission(), facts(null))!
    expect(item.product).toMatchObject({
      revision: 1,
      state: "live",
      createdAt: now,
      categoryPath: ["kitchen", "mugs"],
    })
    expect(item.product.images[0]?.alt).toBe(item.product.title)
    expect(events.map(({ kind, payload }) => [kind, payload.revision])).toEqual([
      ["item-changed", 1],
      ["stock-counted", 1],
    ])
  })

  it("says of a new item alone that its stock follows, and only where there are units to be booked", () => {
    const told = (given: Parameters<typeof aSubmission>[0], before: StoredItem | null = null) =>
      applySubmission(aSubmission(given), facts(before))?.events[0]?.payload
    const counted = (count: number) => ({
      variants: [aVariant({ stock: [{ warehouseId: "WH-BLR", count }] })],
    })
    expect(told(counted(2))).toMatchObject({ change: "created", stockFollows: true })
    expect(told(counted(0))).not.toHaveProperty("stockFollows")
    expect(told({ variants: [aVariant({ stock: [] })] })).not.toHaveProperty("stockFollows")
    const renamed = { ...counted(9), contentHash: hash("b"), row: 3, title: "Meenakari Mug" }
    expect(told(renamed, create())).toMatchObject({ change: "updated" })
    expect(told(renamed, create())).not.toHaveProperty("stockFollows")
  })

  it("does nothing for the same content again, or for an older submission", () => {
    const before = create()
    expect(applySubmission(aSubmission({ feedId: hash("z").slice(0, 36) }), facts(before))).toBeNull()
    const older = aSubmission({ contentHash: hash("b"), title: "Old", row: 1 })
    expect(applySubmission(older, facts(before))).toBeNull()
  })

  it("grows the revision with content and names the fields", () => {
    const { item, events } = applySubmission(
      aSubmission({ contentHash: hash("b"), row: 3, title: "Meenakari Mug" }),
      facts(create(), later),
    )!
    expect(item.product).toMatchObject({ revision: 2, createdAt: now, updatedAt: later })
    expect(item.product.slug).toMatch(/^meenakari-stoneware/)
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ payload: { change: "updated", fields: ["title", "images"] } })
  })

  it("grows only the count revision when only counts change", () => {
    const variants = [aVariant({ stock: [{ warehouseId: "WH-BLR", count: 3 }] })]
    const { item, events } = applySubmission(
      aSubmission({ contentHash: hash("c"), row: 3, variants }),
      facts(create(), later),
    )!
    expect([item.product.revision, item.countRevision, item.stamp]).toEqual([1, 2, 2])
    expect(events.map(({ kind }) => kind)).toEqual(["stock-counted"])
  })

  it("keeps ratings and counts the supplier leaves out", () => {
    const {
      rating: _r,
      popularity: _p,
      ...bare
    } = aSubmission({
      contentHash: hash("d"),
      row: 3,
      variants: [aVariant({ stock: [], priceMinor: 100 })],
    })
    const { item } = applySubmission(bare, facts(create()))!
    expect(item.product.rating.count).toBe(120)
    expect(item.counts["SUP-01-mug-blue"]).toEqual([{ warehouseId: "WH-BLR", count: 12 }])
  })

  it("keeps an https picture by address and leaves out an unknown reference", () => {
    const { item } = applySubmission(
      aSubmission({ images: ["https://cdn.example/a.png", "demo:none"] }),
      facts(null),
    )!
    expect(item.product.images.map(({ url }) => url)).toEqual(["https://cdn.example/a.png"])
  })

  it("leaves withdrawn what staff withdrew", () => {
    const gone = withdraw(create(), { skus: "all", now, correlationId: "c" })!.item
    const again = applySubmission(
      aSubmission({ contentHash: hash("e"), row: 9, title: "New name" }),
      facts(gone),
    )!
    expect(again.item.product.state).toBe("withdrawn")
    expect(again.events[0]).toMatchObject({ payload: { change: "withdrawn" } })
  })
})

describe("withdraw", () => {
  it("withdraws once", () => {
    const gone = withdraw(create(), { skus: "all", now, correlationId: "c" })!
    expect(gone.item.product).toMatchObject({ state: "withdrawn", revision: 2 })
    expect(withdraw(gone.item, { skus: "all", now, correlationId: "c" })).toBeNull()
  })

  it("takes single SKUs away; without any left the product is gone, and comes back with new ones", () => {
    const before = create()
    expect(withdraw(before, { skus: ["other"], now, correlationId: "c" })).toBeNull()
    const gone = withdraw(before, { skus: ["SUP-01-mug-blue"], now, correlationId: "c" })!.item
    expect(gone).toMatchObject({ counts: {}, product: { state: "withdrawn", variants: [] } })
    const back = applySubmission(aSubmission({ contentHash: hash("f"), row: 9 }), facts(gone))!
    expect(back.item.product.state).toBe("live")
  })
})
