import { makeLoadLedger } from "@haat/db/delivery"
import type { Cart } from "@haat/domain/basket"
import { makeBookParcels, makeKnownLoads, makePromiseDelivery } from "@haat/domain/delivery"
import { aCell, aTable, fakeLoadCopies } from "@haat/domain/delivery/testing"
import { fakeGateway } from "@haat/domain/payment/testing"
import { systemClock } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { openDoors } from "./ordering/testing/order-doors.ts"
import { checkOut, furnish, placeInputOf, viewerOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const perDay = 20
const buyersInAll = 50

/** A shop whose only way to 560001 is a van that takes so many parcels a day. */
const openTown = async () => {
  const van = `van-${newId()}`
  const ledger = makeLoadLedger(clients.mysql())
  const table = aTable({
    cellOf: (from) => (from === 0 ? aCell({ load: 1 }) : null),
    header: { lanes: [{ id: van, capacity: perDay }], loads: [[0]], holidays: [] },
  })
  /** A process whose copy of the loads never catches up: the worst that the two seconds between looks can do. */
  const stale = () => {
    const held = async () => []
    const { current, reread } = makeKnownLoads({ clock: systemClock, held, ledger, forMs: 10_000 })
    return { ...makePromiseDelivery(async () => table, current), rereadRooms: reread }
  }
  const carts = new Map<string, Cart>()
  const gateways = new Map([["sandbox", fakeGateway("sandbox", newId()).gateway]])
  const policy = { unitLimit: 1000 }
  const processes = [stale(), stale()].map((delivery) => openDoors(carts, { gateways, delivery, policy }))
  const [doors] = processes
  if (!doors) throw new Error("no process")
  const shop = await furnish(doors, carts, { cup: { "WH-BLR": 500 } })
  const booked = async () =>
    ((await ledger.since("2000-01-01")) ?? [])
      .filter(({ laneId }) => laneId === van)
      .map(({ day, parcels }) => [day, parcels])
  const book = makeBookParcels({
    ...{ current: async () => table, ledger, copies: fakeLoadCopies() },
    onCopyFailed: (error) => {
      throw error
    },
  })
  return { ...shop, processes, booked, book }
}

const dayOf = async (orderId: string): Promise<string> => {
  const [line] = await clients
    .mysql()
    .rows<{ promise: string | { dispatchOn: string } }>(
      "SELECT promise FROM ordering_line WHERE order_id = ?",
      [orderId],
    )
  const promise = typeof line?.promise === "string" ? JSON.parse(line.promise) : line?.promise
  return promise?.dispatchOn
}

it("promises no more parcels for a day than the courier takes, of 50 orders at once in processes that know nothing", async () => {
  const { buyer, processes, booked, book } = await openTown()
  const buyers = Array.from({ length: buyersInAll }, () => buyer({ cup: 1 }))
  const [first] = buyers
  const [doors] = processes
  if (!first || !doors) throw new Error("nobody is there")
  const { quoteId } = await checkOut(doors.ordering, first)
  const placed = await Promise.all(
    buyers.map((one, at) => (processes[at % 2] ?? doors).ordering.place(placeInputOf(one, { quoteId }))),
  )
  const orders = placed.flatMap((answer) => (answer.ok ? [answer.value] : []))
  expect(orders).toHaveLength(buyersInAll)
  const days = await Promise.all(orders.map(({ id }) => dayOf(id)))
  const promised = [...Map.groupBy(days, (day) => day)].map(([day, all]) => [day, all.length]).sort()
  expect(promised.map(([, parcels]) => parcels)).toEqual([perDay, perDay, buyersInAll - 2 * perDay])
  expect(await booked()).toEqual(promised)

  // Its event finds an order's room taken already; the end of an order gives it back.
  const [order] = orders
  const on = days[0]
  if (!order || !on) throw new Error("no order")
  const parcels = [{ warehouseId: "WH-BLR", service: "standard" as const, dispatchOn: on }]
  const told = { orderId: order.id, pincode: "560001", parcels }
  await book({ ...told, orderVersion: 1, standing: true })
  expect(await booked()).toEqual(promised)
  await doors.ordering.cancel(order.code, viewerOf(first))
  await book({ ...told, orderVersion: 2, standing: false })
  const left = promised.map(([day, parcels]) => [day, day === on ? Number(parcels) - 1 : parcels])
  expect(await booked()).toEqual(left)
})

it("leaves no room taken by an order that wasn't written", async () => {
  const { buyer, processes, booked } = await openTown()
  const [doors] = processes
  if (!doors) throw new Error("no process")
  const greedy = buyer({ cup: 400 })
  const late = buyer({ cup: 200 })
  const { quoteId } = await checkOut(doors.ordering, greedy)
  const quoteOfLate = (await checkOut(doors.ordering, late)).quoteId
  const answers = await Promise.all([
    doors.ordering.place(placeInputOf(greedy, { quoteId })),
    doors.ordering.place(placeInputOf(late, { quoteId: quoteOfLate })),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect((await booked()).map(([, parcels]) => parcels)).toEqual([1])
})
