import {
  binDesk,
  inboundDesk,
  locatedStock,
  mysqlAvailabilityTogether,
  mysqlCounts,
  mysqlStockDesk,
  redisMarks,
  transferDesk,
} from "@haat/db/inventory"
import {
  type Availability,
  type Inventory,
  makeMarkAvailability,
  makePlanHolds,
  makeRebuildMarks,
  type SoldOutMarks,
} from "@haat/domain/inventory"
import { logFor } from "@haat/platform/log"
import { gauge, observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

const shortRows = gauge({
  name: "haat_inventory_shortfall_rows",
  help: "Stock rows with promised units that a count says are missing; alert above 0",
})
const shortUnits = gauge({ name: "haat_inventory_shortfall_units", help: "Such units, over all rows" })

/** Stock's front door: truth in MySQL, hints in Redis. */
export const createInventory = (clients: Clients): Inventory => {
  const log = logFor("inventory")
  const availability: Availability = mysqlAvailabilityTogether(clients.mysql())
  const marks: SoldOutMarks = redisMarks(clients.redis())
  const mysql = clients.mysql()
  const rebuild = makeRebuildMarks({ availability, marks })
  const stockDesk = mysqlStockDesk(mysql)
  return {
    desk: observedAll("inventory.desk", stockDesk),
    ...observedAll("inventory", {
      ...binDesk(mysql),
      ...inboundDesk(mysql),
      ...transferDesk(mysql),
      listStock: locatedStock(mysql),
      availabilityOf: availability.of,
      /** A hint that can't be had is no hint: nothing is called sold out. */
      soldOut: async (skus) => {
        try {
          return await marks.soldOut(skus)
        } catch (error) {
          log.warn({ err: error }, "sold-out marks can't be read")
          return new Set()
        }
      },
      bookCount: mysqlCounts(clients.mysql()).book,
      planHolds: makePlanHolds({ availability }),
      markAvailability: makeMarkAvailability({ availability, marks }),
      /** With the marks, the alarm: promised units that a count says are missing. */
      rebuildMarks: async () => {
        const { rows, units } = await stockDesk.shortfall()
        shortRows.set(rows)
        shortUnits.set(units)
        return rebuild()
      },
    } satisfies Omit<Inventory, "desk">),
  }
}
