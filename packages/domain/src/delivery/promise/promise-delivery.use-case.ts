import { roomsOf } from "../capacity/rooms-of.rule.ts"
import type { Delivery } from "../delivery.model.ts"
import { nearestServed } from "../places/nearest-served.rule.ts"
import { regionOf } from "../places/region-of.rule.ts"
import type { CurrentLoads, CurrentTable } from "../ports.ts"
import { findPlace, placeAt } from "./place-row.rule.ts"
import type { Warehouse } from "./promise.model.ts"
import type { PromiseTable, TableWarehouse } from "./promise-table.model.ts"
import { bestOptions, reachOf } from "./reach.rule.ts"

const locateIn = (table: PromiseTable | null, pincode: string) => {
  const row = table && findPlace(table.places, pincode)
  return table === null || row === null ? null : placeAt(table, row)
}

const shown = ({ zone: _, packHours: __, ...warehouse }: TableWarehouse): Warehouse => warehouse

export type DeliveryPromises = Pick<
  Delivery,
  "locate" | "reach" | "promises" | "roomsOf" | "nearestServed" | "listWarehouses" | "regionOf"
>

/** All questions about delivery, answered from the table in memory. While there is none nothing is known. */
export const makePromiseDelivery = (current: CurrentTable, currentLoads: CurrentLoads): DeliveryPromises => {
  const reach: Delivery["reach"] = async (pincode, now) => {
    const [table, loads] = await Promise.all([current(), currentLoads()])
    if (table) return reachOf({ table, loads, now }, pincode)
    return { pincode, place: null, byWarehouse: new Map(), unknown: true }
  }
  return {
    reach,
    locate: async (pincode) => locateIn(await current(), pincode),
    promises: async ({ pincode, warehouseIds, now }) => bestOptions(await reach(pincode, now), warehouseIds),
    roomsOf: async (order) => {
      const table = await current()
      const rooms = table ? roomsOf(table, order) : []
      return rooms.flatMap(({ capacity, ...room }) => (capacity === undefined ? [] : [{ ...room, capacity }]))
    },
    nearestServed: async (asked) => {
      const table = await current()
      return table && nearestServed(table, asked)
    },
    listWarehouses: async () => (await current())?.header.warehouses.map(shown) ?? [],
    regionOf: async (pincode) => regionOf(pincode, locateIn(await current(), pincode)?.state ?? null),
  }
}
