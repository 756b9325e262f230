import {
  everywhere,
  type Holiday,
  type Lane,
  type LastMileOverride,
  type Network,
  type NetworkWarehouse,
} from "../network/network.model.ts"
import type { WeighWays } from "../routes/routes.rule.ts"
import { checkTable } from "./check-table.rule.ts"
import type { Complaint, NetworkKind } from "./network-edit.model.ts"

/** What checking a network needs from outside. */
export type NetworkChecks = { readonly knowsZone: (timeZone: string) => boolean; readonly weigh: WeighWays }

export type Known = {
  readonly sources: ReadonlySet<string>
  readonly targets: ReadonlySet<string>
  readonly modeOfCourier: ReadonlyMap<string, string>
  readonly scopes: ReadonlySet<string>
  readonly pincodes: ReadonlySet<string>
  readonly knowsZone: (timeZone: string) => boolean
}

export const knownIn = (network: Network, knowsZone: Known["knowsZone"]): Known => {
  const hubs = network.hubs.map(({ id }) => id)
  const warehouses = network.warehouses.map(({ id }) => id)
  return {
    sources: new Set([...warehouses, ...hubs]),
    targets: new Set([...hubs, ...network.clusters.map(({ id }) => id)]),
    modeOfCourier: new Map(network.couriers.map(({ id, mode }) => [id, mode])),
    scopes: new Set([
      everywhere,
      ...warehouses,
      ...network.pincodes.map(({ state }) => state),
      ...network.lanes.map(({ id }) => id),
    ]),
    pincodes: new Set(network.pincodes.map(({ pincode }) => pincode)),
    knowsZone,
  }
}

const complain =
  (kind: NetworkKind, key: string) =>
  (field: string, missing: string, [problem, hint]: readonly [string, string]): Complaint => ({
    ...{ kind, key, field, missing, problem, hint },
  })

export const laneComplaints = (lane: Lane, known: Known): readonly Complaint[] => {
  const say = complain("lane", lane.id)
  const mode = known.modeOfCourier.get(lane.courierId)
  return [
    ...(known.sources.has(lane.from)
      ? []
      : [
          say("from", lane.from, [
            `there is no warehouse or hub ${lane.from}`,
            "add it first, or correct the id",
          ]),
        ]),
    ...(known.targets.has(lane.to)
      ? []
      : [say("to", lane.to, [`there is no hub or cluster ${lane.to}`, "add it first, or correct the id"])]),
    ...(lane.from === lane.to ? [say("to", "", ["it ends where it begins", "choose another end"])] : []),
    ...(mode === undefined
      ? [say("courierId", lane.courierId, [`there is no courier ${lane.courierId}`, "add it first"])]
      : []),
    ...(mode !== undefined && mode !== lane.mode
      ? [say("mode", "", [`${lane.courierId} travels by ${mode}`, `use ${mode}, or another courier`])]
      : []),
  ]
}

export const warehouseComplaints = (
  { id, pincode, timeZone }: NetworkWarehouse,
  known: Known,
): readonly Complaint[] => {
  const say = complain("warehouse", id)
  return [
    ...(known.pincodes.has(pincode)
      ? []
      : [
          say("pincode", pincode, [
            `${pincode} isn't in the directory`,
            "use the pincode of its post office",
          ]),
        ]),
    ...(known.knowsZone(timeZone)
      ? []
      : [say("timeZone", timeZone, [`${timeZone} is no time zone`, "use a name like Asia/Kolkata"])]),
  ]
}

export const holidayComplaints = ({ day, scope }: Holiday, known: Known): readonly Complaint[] =>
  known.scopes.has(scope)
    ? []
    : [
        complain("holiday", `${day} ${scope}`)("scope", scope, [
          `nothing is called ${scope}`,
          "use all, a warehouse's id, a state's name or a lane's id",
        ]),
      ]

export const lastMileComplaints = ({ pincode }: LastMileOverride, known: Known): readonly Complaint[] =>
  known.pincodes.has(pincode)
    ? []
    : [complain("last-mile", pincode)("pincode", pincode, ["isn't in the directory", "check its digits"])]

/** Every row that refers to something which isn't there, and what can't be packed for readers. */
export const checkNetwork = (network: Network, { knowsZone, weigh }: NetworkChecks): readonly Complaint[] => {
  const known = knownIn(network, knowsZone)
  return [
    ...network.lanes.flatMap((lane) => laneComplaints(lane, known)),
    ...network.warehouses.flatMap((warehouse) => warehouseComplaints(warehouse, known)),
    ...network.holidays.flatMap((holiday) => holidayComplaints(holiday, known)),
    ...network.lastMiles.flatMap((mile) => lastMileComplaints(mile, known)),
    ...checkTable(network, weigh),
  ]
}
