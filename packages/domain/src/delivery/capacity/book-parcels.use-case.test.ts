import { expect, it } from "vitest"
import type { OrderParcels } from "../promise/promise.model.ts"
import { fakeLedger, fakeLoadCopies } from "../testing/loads.fake.ts"
import { aCell, aTable } from "../testing/table.builder.ts"
import { makeBookParcels } from "./book-parcels.use-case.ts"

const lanes = [
  { id: "feeder", capacity: 3 },
  { id: "flight", capacity: 5 },
]

const setUp = async () => {
  const [ledger, copies, failures] = [fakeLedger(), fakeLoadCopies(), [] as unknown[]]
  await copies.restore([])
  const table = aTable({
    cellOf: (from, _, service) => (from === 0 ? aCell({ load: service + 1 }) : aCell()),
    header: { lanes, loads: [[0], [0, 1]] },
  })
  const onCopyFailed = (error: unknown) => failures.push(error)
  const book = makeBookParcels({ current: async () => table, ledger, copies, onCopyFailed })
  return { book, ledger, copies, failures }
}

const parcel = (over: Partial<OrderParcels["parcels"][number]> = {}) => ({
  warehouseId: "WH-BLR",
  service: "standard" as const,
  dispatchOn: "2026-11-18",
  ...over,
})
const order = (over: Partial<OrderParcels> = {}): OrderParcels => ({
  orderId: "o-1",
  orderVersion: 1,
  pincode: "600001",
  standing: true,
  parcels: [parcel()],
  ...over,
})
const feeder = (parcels: number) => ({ laneId: "feeder", day: "2026-11-18", parcels })
const flight = (parcels: number) => ({ laneId: "flight", day: "2026-11-18", parcels })

it("takes a place on every limited lane of each parcel's way, once however often it is told", async () => {
  const { book, copies } = await setUp()
  const both = order({
    parcels: [parcel(), parcel({ service: "express" }), parcel({ warehouseId: "WH-MAA" })],
  })
  await book(both)
  await book(both)
  expect(await copies.since("2026-11-18")).toEqual([feeder(2), flight(1)])
})

it("gives the room back when the order ends, whatever comes late", async () => {
  const { book, ledger } = await setUp()
  await book(order({ orderVersion: 1 }))
  await book(order({ orderVersion: 4, standing: false }))
  await book(order({ orderVersion: 3 }))
  expect(await ledger.since("2026-11-18")).toEqual([])
  await book(order({ orderVersion: 5 }))
  expect(await ledger.since("2026-11-18")).toEqual([feeder(1)])
})

it("books nothing for a pincode or warehouse it doesn't know", async () => {
  const { book, ledger } = await setUp()
  await book(order({ pincode: "999999" }))
  await book(order({ orderId: "o-2", parcels: [parcel({ warehouseId: "WH-XXX" })] }))
  expect(await ledger.since("2026-11-01")).toEqual([])
})

it("leaves no trace of an order that takes nothing, but gives back what it took before", async () => {
  const { book, ledger } = await setUp()
  const free = [parcel({ warehouseId: "WH-MAA" })]
  await book(order({ orderId: "o-free", parcels: free }))
  expect(await ledger.knows("o-free")).toBe(false)
  await book(order())
  await book(order({ orderVersion: 2, parcels: free }))
  expect(await ledger.since("2026-11-18")).toEqual([])
  expect(await ledger.knows("o-1")).toBe(true)
})

it("keeps the booking when the copy is away", async () => {
  const { book, ledger, copies, failures } = await setUp()
  copies.goAway(true)
  await book(order())
  expect(await ledger.since("2026-11-18")).toEqual([feeder(1)])
  expect(failures).toHaveLength(1)
})
