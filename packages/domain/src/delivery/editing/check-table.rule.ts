import type { Lane, Network, Pincode } from "../network/network.model.ts"
import { cellLimits } from "../promise/cell.rule.ts"
import { placeLimits } from "../promise/place-row.rule.ts"
import { tableBytesLimit } from "../promise/table-codec.rule.ts"
import { findRoutes, type WeighWays } from "../routes/routes.rule.ts"
import { measureTable } from "./measure-table.rule.ts"
import type { Complaint } from "./network-edit.model.ts"

type Said = Omit<Complaint, "missing" | "whole">

const complaint = (said: Said): Complaint => ({ ...said, missing: "", whole: true })

/** Pincodes that name the first value too many. */
const beyond = (
  pincodes: readonly Pincode[],
  field: "city" | "state" | "cluster",
  limit: number,
): readonly Pincode[] => {
  const seen = new Set<string | number>()
  return pincodes.filter((row) => (seen.size < limit ? !seen.add(row[field]) : !seen.has(row[field])))
}

const placeComplaints = ({ pincodes }: Network): readonly Complaint[] => {
  const tooMany = (field: "city" | "state" | "cluster", limit: number, many: string) =>
    beyond(pincodes, field, limit).map(({ pincode: key }) =>
      complaint({
        ...{ kind: "pincode", key, field: field === "cluster" ? "pincode" : field },
        problem: `the promise table tells ${limit} ${many} apart, and this is one more`,
        hint: field === "cluster" ? "leave out pincodes of some district" : "write it as other pincodes do",
      }),
    )
  return [
    ...tooMany("state", placeLimits.states, "states"),
    ...tooMany("city", placeLimits.cities, "cities"),
    ...tooMany("cluster", placeLimits.clusters, "clusters"),
  ]
}

const courierComplaints = ({ couriers }: Network): readonly Complaint[] =>
  couriers.slice(cellLimits.couriers).map(({ id: key }) =>
    complaint({
      ...{ kind: "courier", key, field: "id" },
      problem: `the promise table tells ${cellLimits.couriers} couriers apart, and this is one more`,
      hint: "remove a courier that drives no lane first",
    }),
  )

const longest = (way: readonly Lane[]): Lane | undefined => way.toSorted((a, b) => b.hours - a.hours)[0]

const longWay = (way: readonly Lane[], from: string, to: string): readonly Complaint[] => {
  const hours = way.reduce((sum, lane) => sum + lane.hours, 0)
  const worst = longest(way)
  if (!worst || hours <= cellLimits.hours) return []
  const problem = `the way from ${from} to ${to} would take ${hours} hours, and a promise holds ${cellLimits.hours}`
  return [
    complaint({ kind: "lane", key: worst.id, field: "hours", problem, hint: "give this lane fewer hours" }),
  ]
}

const loadComplaints = (network: Network, sets: number): readonly Complaint[] => {
  if (sets <= cellLimits.loads) return []
  const said = {
    field: "capacity",
    problem: `limits would meet in ${sets} ways, and the promise table tells ${cellLimits.loads} apart`,
    hint: "leave the capacity of some lanes or couriers empty",
  }
  const limited = <Row extends { readonly id: string; readonly capacity?: number }>(rows: readonly Row[]) =>
    rows.filter(({ capacity }) => capacity !== undefined)
  return [
    ...limited(network.couriers).map(({ id: key }) => complaint({ kind: "courier", key, ...said })),
    ...limited(network.lanes).map(({ id: key }) => complaint({ kind: "lane", key, ...said })),
  ]
}

const sizeComplaints = (network: Network, bytes: number): readonly Complaint[] => {
  if (bytes <= tableBytesLimit) return []
  return network.warehouses.map(({ id: key }) =>
    complaint({
      ...{ kind: "warehouse", key, field: "id" },
      problem: `the promise table would need ${bytes} bytes, and ${tableBytesLimit} can be kept`,
      hint: "remove a warehouse that nothing is sent from first",
    }),
  )
}

/** What of a network can't be packed into a promise table: each a limit of its layout, told before it is saved. */
export const checkTable = (network: Network, weigh: WeighWays): readonly Complaint[] => {
  const counted = [...courierComplaints(network), ...placeComplaints(network)]
  if (counted.length > 0) return counted
  const warehouseIds = network.warehouses.map(({ id }) => id)
  const routes = findRoutes({ lanes: network.lanes, warehouseIds, weigh }, null)
  // Each long way is told by its longest lane once.
  const long = new Map<string, Complaint>()
  const { loads, bytes } = measureTable({ network, routes, zoneOf: () => [] }, (way, from, to) => {
    for (const one of longWay(way, from, to)) long.set(one.key, one)
  })
  const ways = [...long.values(), ...loadComplaints(network, loads)]
  return ways.length > 0 ? ways : sizeComplaints(network, bytes)
}
