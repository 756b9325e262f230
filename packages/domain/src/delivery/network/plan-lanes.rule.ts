import { distanceKm, type Point } from "./geography.rule.ts"
import {
  type Cluster,
  everyDay,
  type Hub,
  type Lane,
  type LaneMode,
  type NetworkWarehouse,
  noSundays,
} from "./network.model.ts"

export type LanePlan = {
  readonly warehouses: readonly NetworkWarehouse[]
  readonly hubs: readonly Hub[]
  readonly clusters: readonly Cluster[]
  readonly couriers: Readonly<Record<LaneMode, string>>
  /** States no road leads to: only an air hub inside them serves their clusters. */
  readonly islands: readonly string[]
  /** Warehouses off the line haul: each carries to these states by lorries of its own, and nowhere else. */
  readonly ownStates?: Readonly<Record<string, readonly string[]>>
}

type Node = Point & { readonly id: string }
type Run = { readonly mode: LaneMode; readonly handlingHours: number; readonly cutOffMinute: number }

const roadFactor = 1.3
const kmPerHour: Readonly<Record<LaneMode, number>> = { surface: 40, air: 550, local: 25 }
const baseCost: Readonly<Record<LaneMode, number>> = { surface: 900, air: 3500, local: 2500 }
const costPerKm: Readonly<Record<LaneMode, number>> = { surface: 4, air: 6, local: 30 }

const neighborHubs = 5
const reachOfHubKm = 450
const localKm = 45

const feeder: Run = { mode: "surface", handlingHours: 3, cutOffMinute: 18 * 60 }
const airFeeder: Run = { mode: "air", handlingHours: 2, cutOffMinute: 15 * 60 }
const trunk: Run = { mode: "surface", handlingHours: 5, cutOffMinute: 21 * 60 }
const flight: Run = { mode: "air", handlingHours: 6, cutOffMinute: 20 * 60 }
const spoke: Run = { mode: "surface", handlingHours: 6, cutOffMinute: 4 * 60 }
const direct: Run = { mode: "local", handlingHours: 4, cutOffMinute: 11 * 60 }

const nearest = <Found extends Node>(from: Point, nodes: readonly Found[], count: number): Found[] =>
  [...nodes].sort((a, b) => distanceKm(from, a) - distanceKm(from, b)).slice(0, count)

const laneBetween =
  (couriers: LanePlan["couriers"]) =>
  (from: Node, to: Node, { mode, handlingHours, cutOffMinute }: Run): Lane => {
    const km = distanceKm(from, to) * (mode === "air" ? 1 : roadFactor)
    return {
      id: `${from.id}>${to.id}:${mode}`,
      from: from.id,
      to: to.id,
      courierId: couriers[mode],
      mode,
      hours: Math.ceil(handlingHours + km / kmPerHour[mode]),
      costMinor: Math.round(baseCost[mode] + km * costPerKm[mode]),
      cutOffMinute,
      workingDays: mode === "surface" ? noSundays : everyDay,
    }
  }
type Drawing = { readonly lane: ReturnType<typeof laneBetween>; readonly mainland: readonly Hub[] } & LanePlan

const feeders = ({ warehouses, mainland, ownStates = {}, lane }: Drawing): Lane[] =>
  warehouses
    .filter(({ id }) => ownStates[id] === undefined)
    .flatMap((warehouse) =>
      nearest(warehouse, mainland, 1).flatMap((hub) => [
        lane(warehouse, hub, feeder),
        ...(hub.air ? [lane(warehouse, hub, airFeeder)] : []),
      ]),
    )

const roads = ({ mainland, lane }: Drawing): Lane[] =>
  mainland.flatMap((hub) => {
    const others = mainland.filter((other) => other !== hub)
    return nearest(hub, others, neighborHubs).flatMap((other) => [
      lane(hub, other, trunk),
      lane(other, hub, trunk),
    ])
  })

const flights = ({ hubs, lane }: Drawing): Lane[] => {
  const ports = hubs.filter(({ air }) => air)
  return ports.flatMap((hub) =>
    ports.filter((other) => other !== hub).map((other) => lane(hub, other, flight)),
  )
}

const spokes = ({ clusters, hubs, mainland, islands, lane }: Drawing): Lane[] =>
  clusters.flatMap((cluster) => {
    const own = islands.includes(cluster.state)
      ? hubs.filter(({ state }) => state === cluster.state)
      : nearest(cluster, mainland, 2)
    return own
      .filter((hub) => distanceKm(hub, cluster) <= reachOfHubKm)
      .map((hub) => lane(hub, cluster, spoke))
  })

const rounds = ({ warehouses, clusters, ownStates = {}, lane }: Drawing): Lane[] =>
  warehouses.flatMap((warehouse) =>
    clusters
      .filter(({ state }) => ownStates[warehouse.id]?.includes(state))
      .map((cluster) => lane(warehouse, cluster, spoke)),
  )

const around = ({ warehouses, clusters, islands, lane }: Drawing): Lane[] =>
  warehouses.flatMap((warehouse) =>
    clusters
      .filter(({ state }) => !islands.includes(state))
      .filter((cluster) => distanceKm(warehouse, cluster) <= localKm)
      .map((cluster) => lane(warehouse, cluster, direct)),
  )

/**
 * A plausible network over the given points: warehouses feed the nearest hub, hubs run to their neighbors by road and
 * between air hubs by plane, each cluster hangs on its nearest hubs, and what lies around a warehouse is served directly.
 * Hours come from the distance, the vehicle's pace and handling. Deterministic.
 */
export const planLanes = (plan: LanePlan): readonly Lane[] => {
  const mainland = plan.hubs.filter(({ state }) => !plan.islands.includes(state))
  const drawing: Drawing = { ...plan, mainland, lane: laneBetween(plan.couriers) }
  const lanes = [feeders, roads, flights, spokes, rounds, around].flatMap((draw) => draw(drawing))
  return [...new Map(lanes.map((lane) => [lane.id, lane])).values()]
}
