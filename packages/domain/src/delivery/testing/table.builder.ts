import { packCell } from "../promise/cell.rule.ts"
import { packPlace, placeBytes } from "../promise/place-row.rule.ts"
import type { PromiseCell, PromiseTable, TableHeader, Zone } from "../promise/promise-table.model.ts"
import { cellOrdinal } from "../promise/reach.rule.ts"
import { aHoliday } from "./network.builder.ts"

export const kolkata: Zone = [{ fromMs: 0, minutes: 330 }]

export const aCell = (over: Partial<PromiseCell> = {}): PromiseCell => ({
  hours: 20,
  courier: 0,
  costClass: 0,
  cutOffQuarter: 72,
  dispatchDays: 127,
  deliveryDays: 127,
  load: 0,
  end: 0,
  ...over,
})

const warehouse = (id: string, city: string) => ({
  id,
  name: `${city} warehouse`,
  city,
  state: "Karnataka",
  pincode: "560067",
  timeZone: "Asia/Kolkata",
  zone: kolkata,
  packHours: 2,
})

type CellOf = (warehouse: number, cluster: number, service: number) => PromiseCell | null

const usual: CellOf = (from, to, service) =>
  to === 2
    ? null
    : aCell({ hours: 20 + 24 * Math.abs(from - to) - 12 * service, costClass: service, courier: service })

/** Express flies within the night to wherever a lane leads: sooner than standard between cities, not within one. */
export const quickExpress: CellOf = (from, to, service) => {
  const cell = usual(from, to, service)
  return cell && service === 1 ? { ...cell, hours: 8 } : cell
}

/** Two warehouses; cluster 0 (560001, and 560300 too far out for express), 1 (600001), 2 (682555, unreachable). */
export const aTable = ({
  version = 1,
  cellOf = usual,
  header: over = {},
}: {
  readonly version?: number
  readonly cellOf?: CellOf
  readonly header?: Partial<TableHeader>
} = {}): PromiseTable => {
  const header = {
    warehouses: [warehouse("WH-BLR", "Bengaluru"), warehouse("WH-MAA", "Chennaī")],
    couriers: ["Sadak", "Vayu"],
    feesMinor: [4900, 9900],
    holidays: [aHoliday("2026-12-25")],
    lanes: [],
    loads: [],
    ends: [],
    states: ["Karnataka", "Tamil Nadu", "Lakshadweep"],
    cities: ["Bengaluru", "Chennai", "Kavaratti"],
    clusters: 3,
    ...over,
  }
  const cells = new DataView(new ArrayBuffer(2 * 3 * 2 * 8))
  for (let from = 0; from < 2; from += 1) {
    for (let to = 0; to < 3; to += 1) {
      for (let service = 0; service < 2; service += 1) {
        packCell(cells, cellOrdinal(3, from, to) + service, cellOf(from, to, service))
      }
    }
  }
  const rows = [
    { pincode: 560_001, cluster: 0, mile: { hours: 0, express: true } },
    { pincode: 560_300, cluster: 0, mile: { hours: 24, express: false } },
    { pincode: 600_001, cluster: 1, mile: { hours: 0, express: true } },
    { pincode: 682_555, cluster: 2, mile: { hours: 0, express: true } },
  ]
  const places = new DataView(new ArrayBuffer(rows.length * placeBytes))
  rows.forEach((row, index) => {
    const { cluster } = row
    packPlace(places, index, { ...row, city: cluster, state: cluster, latitude: 12.97, longitude: 77.59 })
  })
  return { version, header, cells, places }
}
