import type { Holiday, Lane, Network } from "../network/network.model.ts"
import { type WeighWays, weightOf } from "../routes/routes.rule.ts"

export const aHoliday = (day: string, scope = "all"): Holiday => ({ day, scope, name: "A feast" })

export const aLane = (from: string, to: string, over: Partial<Lane> = {}): Lane => ({
  id: `${from}>${to}:${over.mode ?? "surface"}`,
  from,
  to,
  courierId: over.mode === "air" ? "VAYU" : "SADAK",
  mode: "surface",
  hours: 10,
  costMinor: 1000,
  cutOffMinute: 1080,
  workingDays: 126,
  ...over,
})

/** One warehouse, two hubs, three clusters: 560 near, 600 by road or air, 682-Lakshadweep without any lane. */
export const aNetwork = (over: Partial<Network> = {}): Network => ({
  revision: 1,
  warehouses: [
    {
      id: "WH-BLR",
      name: "Bengaluru",
      city: "Bengaluru",
      state: "Karnataka",
      pincode: "560001",
      timeZone: "Asia/Kolkata",
      latitude: 12.99,
      longitude: 77.75,
      packHours: 2,
    },
  ],
  hubs: [
    { id: "HUB-BLR", name: "Bengaluru", state: "Karnataka", latitude: 12.97, longitude: 77.59, air: true },
    { id: "HUB-MAA", name: "Chennai", state: "Tamil Nadu", latitude: 13.08, longitude: 80.27, air: true },
  ],
  couriers: [
    { id: "SADAK", name: "Sadak", mode: "surface" },
    { id: "VAYU", name: "Vayu", mode: "air" },
  ],
  lanes: [
    aLane("WH-BLR", "HUB-BLR", { hours: 3 }),
    aLane("HUB-BLR", "HUB-MAA", { hours: 15 }),
    aLane("HUB-BLR", "HUB-MAA", { hours: 6, mode: "air", workingDays: 127, costMinor: 6000 }),
    aLane("HUB-BLR", "CL-560", { hours: 6 }),
    aLane("HUB-MAA", "CL-600", { hours: 6 }),
  ],
  clusters: [
    { ordinal: 0, id: "CL-560", state: "Karnataka", latitude: 12.97, longitude: 77.59 },
    { ordinal: 1, id: "CL-600", state: "Tamil Nadu", latitude: 13.08, longitude: 80.27 },
    { ordinal: 2, id: "CL-682-Lakshadweep", state: "Lakshadweep", latitude: 10.57, longitude: 72.64 },
  ],
  pincodes: [
    {
      pincode: "560001",
      city: "Bengaluru",
      state: "Karnataka",
      latitude: 12.97,
      longitude: 77.59,
      cluster: 0,
    },
    {
      pincode: "560300",
      city: "Bengaluru",
      state: "Karnataka",
      latitude: 13.7,
      longitude: 77.59,
      cluster: 0,
    },
    {
      pincode: "600001",
      city: "Chennai",
      state: "Tamil Nadu",
      latitude: 13.09,
      longitude: 80.28,
      cluster: 1,
    },
    {
      pincode: "682555",
      city: "Kavaratti",
      state: "Lakshadweep",
      latitude: 10.57,
      longitude: 72.64,
      cluster: 2,
    },
  ],
  holidays: [aHoliday("2026-12-25")],
  lastMiles: [],
  ...over,
})

/** Weights by plain relaxation until nothing gets lighter (Bellman-Ford): slow, obvious. */
export const relaxedWeights: WeighWays = (lanes, from) => {
  const best = new Map([[from, 0]])
  for (let changed = true; changed; ) {
    changed = false
    for (const lane of lanes) {
      const start = best.get(lane.from)
      if (start === undefined) continue
      const weight = start + weightOf(lane)
      if (weight >= (best.get(lane.to) ?? Number.POSITIVE_INFINITY)) continue
      best.set(lane.to, weight)
      changed = true
    }
  }
  return best
}
