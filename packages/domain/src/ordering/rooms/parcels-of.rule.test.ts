import { expect, it } from "vitest"
import { promiseFrom } from "../testing/index.ts"
import { orderOf } from "../testing/order.builder.ts"
import { parcelsOf } from "./parcels-of.rule.ts"

const parcel = (warehouseId: string, dispatchOn = "2026-01-05") => ({
  warehouseId,
  service: "standard" as const,
  dispatchOn,
})
const [line] = orderOf().lines
const lineFrom = (warehouseId: string, dispatchOn?: string) => ({
  ...(line as NonNullable<typeof line>),
  promise: { ...promiseFrom(warehouseId), ...(dispatchOn === undefined ? {} : { dispatchOn }) },
})

it("packs what leaves one warehouse on one day by one service into one parcel", () => {
  const lines = [
    lineFrom("WH-A", "2026-01-05"),
    lineFrom("WH-A", "2026-01-05"),
    lineFrom("WH-B", "2026-01-05"),
    lineFrom("WH-A", "2026-01-06"),
  ]
  expect(parcelsOf({ lines })).toEqual([parcel("WH-A"), parcel("WH-B"), parcel("WH-A", "2026-01-06")])
})

it("knows no parcels of lines from before days of dispatch were kept", () => {
  expect(parcelsOf({ lines: [lineFrom("WH-A")] })).toEqual([])
})
