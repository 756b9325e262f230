import { expect, it } from "vitest"
import type { WayToSend } from "../../shared/index.ts"
import { type CartFacts, planCart } from "./plan-cart.rule.ts"

const way = (service: WayToSend["service"], day: number, feeMinor = 4900) => ({
  ...{ service, feeMinor, warehouseId: "" },
  ...{ earliest: `2026-11-${day}`, latest: `2026-11-${day + 1}` },
})

type Ways = Readonly<Record<string, readonly ReturnType<typeof way>[]>>
type Stock = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Takes from the candidates in turn. */
const inTurn =
  (stock: Stock): CartFacts["allocate"] =>
  (lines, candidates) =>
    lines.flatMap(({ sku, quantity }) => {
      let missing = quantity
      return candidates.flatMap(({ warehouseId }) => {
        const part = Math.min(missing, stock[sku]?.[warehouseId] ?? 0)
        missing -= part
        return part > 0 ? [{ sku, warehouseId, quantity: part }] : []
      })
    })

const plan = (wanted: Readonly<Record<string, number>>, stock: Stock, ways: Ways) =>
  planCart({
    lines: Object.entries(wanted).map(([sku, quantity]) => ({ sku, quantity })),
    stock: Object.entries(stock).map(([sku, at]) => ({
      sku,
      warehouses: Object.entries(at).map(([warehouseId, available]) => ({ warehouseId, available })),
    })),
    byWarehouse: new Map(
      Object.entries(ways).map(([warehouseId, own]) => [
        warehouseId,
        own.map((one) => ({ ...one, warehouseId })),
      ]),
    ),
    allocate: inTurn(stock),
  })

const near = [way("standard", 24), way("express", 22, 9900)]
const far = [way("standard", 26, 5900)]

it("comes by standard where it can, in parcels numbered by their day", () => {
  const supply = plan({ A: 1, B: 2 }, { A: { N: 5 }, B: { N: 1, F: 5 } }, { N: near, F: far })
  expect(supply.service).toBe("standard")
  expect(supply.parcels).toEqual([
    { number: 1, earliest: "2026-11-24", latest: "2026-11-25", feeMinor: 4900 },
    { number: 2, earliest: "2026-11-26", latest: "2026-11-27", feeMinor: 5900 },
  ])
  expect(supply.lines).toMatchObject([
    { sku: "A", parcels: [1], arrival: { latest: "2026-11-25" } },
    { sku: "B", parcels: [1, 2], arrival: { latest: "2026-11-27" } },
  ])
})

it("comes by express where standard doesn't, or not with all of it", () => {
  const only = { N: [way("express", 22, 9900)], F: far }
  expect(plan({ A: 1 }, { A: { N: 5 } }, only)).toMatchObject({
    service: "express",
    parcels: [{ latest: "2026-11-23", feeMinor: 9900 }],
    lines: [{ deliverable: 5, sendable: 5, parcels: [1] }],
  })
  expect(plan({ A: 2 }, { A: { N: 5, F: 1 } }, only)).toMatchObject({ service: "express" })
  expect(plan({ A: 1 }, { A: { N: 5, F: 1 } }, only)).toMatchObject({
    service: "standard",
    lines: [{ deliverable: 5, sendable: 1 }],
  })
})

it("says which line no service brings together with the rest", () => {
  const apart = { N: [way("express", 22)], F: far }
  const supply = plan({ A: 1, B: 1, C: 1 }, { A: { F: 3 }, B: { N: 3 }, C: { F: 1 } }, apart)
  expect(supply.service).toBe("standard")
  expect(supply.lines[1]).toEqual({
    ...{ sku: "B", available: 3, deliverable: 3, sendable: 0, arrival: null, parcels: [] },
  })
})

it("shows as much as can come of what can't come whole, and nothing of what can't", () => {
  const supply = plan({ A: 9, B: 1, C: 1 }, { A: { N: 2, X: 5 }, B: { X: 4 } }, { N: near })
  expect(supply.lines).toEqual([
    {
      ...{ sku: "A", available: 7, deliverable: 2, sendable: 2, parcels: [1] },
      arrival: { earliest: "2026-11-24", latest: "2026-11-25" },
    },
    { sku: "B", available: 4, deliverable: 0, sendable: 0, arrival: null, parcels: [] },
    { sku: "C", available: 0, deliverable: 0, sendable: 0, arrival: null, parcels: [] },
  ])
  expect(plan({ A: 1 }, { A: { X: 4 } }, {})).toMatchObject({ service: "standard", parcels: [] })
})
