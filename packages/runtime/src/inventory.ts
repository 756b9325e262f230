import {
  binDesk,
  inboundDesk,
  locatedStock,
  mysqlAvailabilityTogether,
  mysqlCounts,
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
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

/** Stock's front door: truth in MySQL, hints in Redis. */
export const createInventory = (clients: Clients): Inventory => {
  const log = logFor("inventory")
  const availability: Availability = mysqlAvailabilityTogether(clients.mysql())
  const marks: SoldOutMarks = redisMarks(clients.redis())
  const mysql = clients.mysql()
  return observedAll("inventory", {
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
    rebuildMarks: makeRebuildMarks({ availability, marks }),
  } satisfies Inventory)
}
