import {
  binDesk,
  countDesk,
  expectedStock,
  inboundDesk,
  locatedStock,
  mysqlAvailabilityTogether,
  mysqlCounts,
  mysqlStockDesk,
  redisMarks,
  transferDesk,
} from "@haat/db/inventory"
import type { Mysql } from "@haat/db/shared"
import type { Catalog } from "@haat/domain/catalog"
import type { Delivery } from "@haat/domain/delivery"
import {
  type Availability,
  type Inventory,
  makeAnnounceInbound,
  makeGuardWarehouses,
  makeMarkAvailability,
  makePlanHolds,
  makeRebuildMarks,
  type SoldOutMarks,
  type Warehousing,
} from "@haat/domain/inventory"
import { logFor } from "@haat/platform/log"
import { gauge, observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

const shortRows = gauge({
  name: "haat_inventory_shortfall_rows",
  help: "Stock rows with promised units that a count says are missing; alert above 0",
})
const shortUnits = gauge({ name: "haat_inventory_shortfall_units", help: "Such units, over all rows" })

type Calls = {
  readonly catalog: Pick<Catalog, "getSkus">
  readonly delivery: Pick<Delivery, "listWarehouses">
}
type Options = { readonly clock?: () => Date }

/** Goods in, on the shelves and between warehouses. */
const warehousing = (mysql: Mysql, { catalog, delivery }: Calls, { clock }: Options): Warehousing => {
  const inbound = inboundDesk(mysql)
  const knownSkus = async (skus: readonly string[]) =>
    new Set((await catalog.getSkus(skus)).map(({ sku }) => sku))
  const knownWarehouses = async () => new Set((await delivery.listWarehouses()).map(({ id }) => id))
  const announceInbound = makeAnnounceInbound({ knownSkus, keep: inbound.announceInbound })
  const desk = {
    ...binDesk(mysql, clock),
    ...countDesk(mysql),
    ...inbound,
    ...transferDesk(mysql),
    announceInbound,
  }
  return {
    ...desk,
    ...makeGuardWarehouses({ knownWarehouses, desk }),
    expectedOf: expectedStock(mysql),
    listStock: locatedStock(mysql),
  }
}

/** Stock's front door: truth in MySQL, hints in Redis. */
export const createInventory = (clients: Clients, calls: Calls, options: Options = {}): Inventory => {
  const log = logFor("inventory")
  const availability: Availability = mysqlAvailabilityTogether(clients.mysql())
  const marks: SoldOutMarks = redisMarks(clients.redis())
  const mysql = clients.mysql()
  const counts = mysqlCounts(mysql)
  const rebuild = makeRebuildMarks({ availability, marks })
  const stockDesk = mysqlStockDesk(mysql)
  return {
    desk: observedAll("inventory.desk", stockDesk),
    ...observedAll("inventory", {
      ...warehousing(mysql, calls, options),
      availabilityOf: availability.of,
      /** A hint that can't be had is no hint: nothing is called sold out. */
      soldOut: async (skus, at) => {
        try {
          return await marks.soldOut(skus, at)
        } catch (error) {
          log.warn({ err: error }, "sold-out marks can't be read")
          return new Set()
        }
      },
      soldOutLately: marks.soldOutLately,
      bookCount: counts.book,
      bookCounts: counts.bookAll,
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
