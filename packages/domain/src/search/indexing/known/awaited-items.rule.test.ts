import { expect, it } from "vitest"
import { makeAwaitedItems } from "./awaited-items.rule.ts"

it("names each item once, by any of its SKUs, and forgets it then", () => {
  const awaited = makeAwaitedItems()
  awaited.await("P-1", ["A", "B"])
  awaited.await("P-2", ["C"])
  expect(awaited.take(["B", "A", "Z"])).toEqual(["P-1"])
  expect(awaited.take(["A", "B", "C"])).toEqual(["P-2"])
})

it("takes a SKU for its latest item's, and forgets the oldest when it is full", () => {
  const awaited = makeAwaitedItems(2)
  awaited.await("P-1", ["A", "B"])
  awaited.await("P-2", ["A"])
  awaited.await("P-3", ["C"])
  expect(awaited.take(["A", "B", "C"])).toEqual(["P-2", "P-3"])
})
