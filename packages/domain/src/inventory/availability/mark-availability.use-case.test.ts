import { expect, it } from "vitest"
import { fakeMarks, fakeStock } from "../testing/index.ts"
import { makeMarkAvailability } from "./mark-availability.use-case.ts"

it("marks what the truth says, both ways", async () => {
  const { counts, availability } = fakeStock()
  const marks = fakeMarks()
  const mark = makeMarkAvailability({ availability, marks })
  await mark(["a"])
  expect(await marks.soldOut(["a"])).toEqual(new Set(["a"]))
  await counts.book({ sku: "a", refId: "r1", counts: [{ warehouseId: "WH-BLR", count: 3 }] })
  await mark(["a"])
  expect(await marks.soldOut(["a"])).toEqual(new Set())
})
