import {
  bestOptions,
  buildTable,
  decodeTable,
  encodeTable,
  findRoutes,
  type Network,
  type NetworkWarehouse,
  type PromiseTable,
  planLanes,
  type Routes,
  reachOf,
  zonesFrom,
} from "@haat/domain/delivery"
import { readNetwork } from "@haat/runtime/delivery"
import { weighWays } from "@haat/runtime/delivery/shortest-paths"
import { zoneOffset } from "@haat/runtime/delivery/zone-offset"
import { clients } from "@haat/runtime/shared"

const wanted = 50

/** Where only planes go. */
const islands = ["Andaman and Nicobar Islands", "Lakshadweep", "Ladakh"]

/** The shop's warehouses and as many more beside hubs as make fifty. */
const fifty = ({ warehouses, hubs }: Network): readonly NetworkWarehouse[] => [
  ...warehouses,
  ...hubs.slice(0, wanted - warehouses.length).map(({ id, name, state, latitude, longitude }) => ({
    ...{ id: `WH-${id}`, name, city: name, state, pincode: "560001", timeZone: "Asia/Kolkata" },
    ...{ latitude: latitude + 0.05, longitude, packHours: 2 },
  })),
]

const wholeIndia = async (): Promise<Network> => {
  const shop = await readNetwork(clients)
  const warehouses = fifty(shop)
  const couriers = { surface: "SADAK", air: "VAYU", local: "PATANG" }
  const lanes = planLanes({ ...shop, warehouses, couriers, islands })
  return { ...shop, warehouses, lanes: lanes.map((lane) => ({ ...lane, capacity: 2000 })) }
}

const timed = <Value>(work: () => Value): readonly [Value, number] => {
  const began = performance.now()
  const value = work()
  return [value, performance.now() - began]
}

const round = (value: number): number => Number(value.toPrecision(3))
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const now = new Date()

const compute = (network: Network, before: Routes | null) =>
  timed(() => {
    const warehouseIds = network.warehouses.map(({ id }) => id)
    const routes = findRoutes({ lanes: network.lanes, warehouseIds, weigh: weighWays }, before)
    return {
      routes,
      blob: encodeTable(buildTable({ network, routes, zoneOf: zonesFrom(zoneOffset, now) }, 1)),
    }
  })

/** One lane an hour slower, each of some in turn: what it costs and how many of all searches it takes. */
const oneLane = (network: Network, routes: Routes) =>
  [0, 1, 2, 3, 4].map((nth) => {
    const at = Math.floor((network.lanes.length * (nth + 0.5)) / 5)
    const lanes = network.lanes.map((lane, index) =>
      index === at ? { ...lane, hours: lane.hours + 1 } : lane,
    )
    const [{ routes: after }, ms] = compute({ ...network, lanes }, routes)
    return { ms, searched: after.searched }
  })

/** A page of search: one pincode, a hundred items that lie in some of the warehouses. */
const aPage = (table: PromiseTable, pincode: string): number => {
  const loads = [{ laneId: table.header.lanes[0]?.id ?? "", day: now.toISOString().slice(0, 10), parcels: 9 }]
  const ids = table.header.warehouses.map(({ id }) => id)
  const runs = Array.from({ length: 200 }, (_, run) => {
    const [found, ms] = timed(() => {
      const reach = reachOf({ table, loads, now }, pincode)
      let options = 0
      for (let item = 0; item < 100; item += 1) {
        options += bestOptions(reach, ids.slice((item + run) % 40, ((item + run) % 40) + 8)).length
      }
      return options
    })
    if (found === 0) throw new Error(`nothing reaches ${pincode}`)
    return ms
  })
  return middle(runs)
}

/** The promise table of all India from fifty warehouses: what it costs to make, to change, to hold and to ask. */
export const benchDelivery = async (): Promise<Readonly<Record<string, unknown>>> => {
  const network = await wholeIndia()
  compute(network, null)
  const [{ routes, blob }, ms] = compute(network, null)
  const [decoded, decodeMs] = timed(() => decodeTable(blob))
  if (!decoded.ok) throw new Error("the table can't be read")
  const single = oneLane(network, routes)
  const { warehouses: from, clusters, pincodes, lanes } = network
  console.log(
    `${pincodes.length} pincodes in ${clusters.length} clusters, ${from.length} warehouses, ${lanes.length} lanes, all with a capacity: ` +
      `${routes.searched} searches and the table in ${round(ms)} ms, ${round(blob.byteLength / 1e6)} MB; read in ${round(decodeMs)} ms`,
  )
  console.log(
    `one lane changed: ${single.map((one) => `${round(one.ms)} ms with ${one.searched} searches`).join(", ")}`,
  )
  return {
    bench: "delivery",
    table_mb: round(blob.byteLength / 1e6),
    rss_mb: round(process.memoryUsage().rss / 1e6),
    recompute_ms: round(ms),
    one_lane_ms: round(middle(single.map((one) => one.ms))),
    page_of_100_ms: round(aPage(decoded.value, "560001")),
    page_of_100_far_ms: round(aPage(decoded.value, "744101")),
  }
}
