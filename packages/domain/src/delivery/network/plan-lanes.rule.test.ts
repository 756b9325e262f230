import { expect, it } from "vitest"
import type { Hub, NetworkWarehouse } from "./network.model.ts"
import { planLanes } from "./plan-lanes.rule.ts"

const hub = (id: string, state: string, at: [number, number], air = true): Hub => ({
  id,
  name: id,
  state,
  latitude: at[0],
  longitude: at[1],
  air,
})
const warehouse: NetworkWarehouse = {
  id: "WH-BLR",
  name: "Bengaluru",
  city: "Bengaluru",
  state: "Karnataka",
  pincode: "560067",
  timeZone: "Asia/Kolkata",
  latitude: 12.99,
  longitude: 77.75,
  packHours: 2,
}
const plan = {
  warehouses: [warehouse],
  hubs: [
    hub("HUB-BLR", "Karnataka", [12.97, 77.59]),
    hub("HUB-MAA", "Tamil Nadu", [13.08, 80.27]),
    hub("HUB-IXZ", "Andaman", [11.62, 92.73]),
  ],
  clusters: [
    { ordinal: 0, id: "CL-560", state: "Karnataka", latitude: 12.97, longitude: 77.59 },
    { ordinal: 1, id: "CL-744", state: "Andaman", latitude: 11.65, longitude: 92.74 },
    { ordinal: 2, id: "CL-682-Lakshadweep", state: "Lakshadweep", latitude: 10.57, longitude: 72.64 },
  ],
  couriers: { air: "VAYU", surface: "SADAK", local: "PATANG" },
  islands: ["Andaman", "Lakshadweep"],
}
const lanes = planLanes(plan)
const to = (id: string) => lanes.filter((lane) => lane.to === id)

it("runs from warehouse to hub, hub to hub and hub to cluster, by vehicles that fit", () => {
  expect(lanes.map(({ id }) => id)).toContain("WH-BLR>HUB-BLR:surface")
  expect(lanes.map(({ id }) => id)).toContain("HUB-BLR>HUB-MAA:air")
  expect(to("CL-560").map(({ mode }) => mode)).toEqual(["surface", "surface", "local"])
})

it("reaches an island only through its own airport, and not at all where there is none", () => {
  expect(to("HUB-IXZ").every(({ mode }) => mode === "air")).toBe(true)
  expect(to("CL-744").map(({ from }) => from)).toEqual(["HUB-IXZ"])
  expect(to("CL-682-Lakshadweep")).toEqual([])
})

it("gives each lane one id, positive hours and a cost, and road no Sundays", () => {
  expect(new Set(lanes.map(({ id }) => id)).size).toBe(lanes.length)
  expect(lanes.every(({ hours, costMinor }) => hours > 0 && costMinor > 0)).toBe(true)
  expect(lanes.filter(({ mode }) => mode === "surface").every(({ workingDays }) => workingDays === 126)).toBe(
    true,
  )
})

it("carries from a warehouse off the line haul to its own states only", () => {
  const own = planLanes({ ...plan, ownStates: { "WH-BLR": ["Karnataka"] } })
  const from = own.filter(({ from }) => from === "WH-BLR")
  expect(from.map(({ to, mode }) => `${to} ${mode}`).sort()).toEqual(["CL-560 local", "CL-560 surface"])
})
