import { expect, it } from "vitest"
import type { LoadCopies, LoadLedger } from "../ports.ts"

type Names = { readonly order: () => string; readonly lane: () => string }
const day = "2031-03-05"

/** What every ledger of lane loads must do. Names are fresh: the store may be shared. */
export const ledgerContract = (make: () => Promise<LoadLedger>, names: Names): void => {
  const scene = async () => {
    const [ledger, laneId] = [await make(), names.lane()]
    const take = (parcels = 1, on = day) => ({ laneId, day: on, parcels })
    const known = async () => (await ledger.since(day))?.filter((load) => load.laneId === laneId)
    return { ledger, take, known }
  }

  it("sums what orders take, and takes an order's newest word only", async () => {
    const { ledger, take, known } = await scene()
    const [first, second] = [names.order(), names.order()]
    expect(await ledger.knows(first)).toBe(false)
    expect(await ledger.book({ orderId: first, orderVersion: 1, takes: [take(2)] })).toEqual([take(2)])
    expect(await ledger.book({ orderId: second, orderVersion: 1, takes: [take()] })).toEqual([take(3)])
    expect(await ledger.book({ orderId: first, orderVersion: 1, takes: [take(2)] })).toEqual([])
    expect(await ledger.book({ orderId: first, orderVersion: 3, takes: [] })).toEqual([take(1)])
    expect(await ledger.book({ orderId: first, orderVersion: 2, takes: [take(2)] })).toEqual([])
    expect(await known()).toEqual([take(1)])
    expect(await ledger.knows(first)).toBe(true)
  })

  it("moves an order from one day to another", async () => {
    const { ledger, take, known } = await scene()
    const orderId = names.order()
    await ledger.book({ orderId, orderVersion: 1, takes: [take()] })
    await ledger.book({ orderId, orderVersion: 2, takes: [take(1, "2031-03-06")] })
    expect(await known()).toEqual([take(1, "2031-03-06")])
  })

  it("loses none of many orders at once", async () => {
    const { ledger, take, known } = await scene()
    await Promise.all(
      Array.from({ length: 12 }, () =>
        ledger.book({ orderId: names.order(), orderVersion: 1, takes: [take()] }),
      ),
    )
    expect(await known()).toEqual([take(12)])
  })
}

/** What every quick copy of the loads must do. */
export const loadCopiesContract = (make: () => Promise<LoadCopies>): void => {
  it("knows nothing before it was restored, then what was put since, from a day on", async () => {
    const copies = await make()
    const [early, late] = [
      { laneId: "A", day: "2031-03-04", parcels: 1 },
      { laneId: "A", day, parcels: 2 },
    ]
    expect(await copies.since(day)).toBeNull()
    await copies.restore([early, late])
    expect(await copies.since(day)).toEqual([late])
    await copies.put([
      { ...late, parcels: 0 },
      { laneId: "B", day, parcels: 4 },
    ])
    expect(await copies.since("2031-03-01")).toEqual([early, { laneId: "B", day, parcels: 4 }])
    await copies.restore([])
    expect(await copies.since(day)).toEqual([])
  })
}
