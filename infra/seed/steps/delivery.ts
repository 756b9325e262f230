import { planLanes } from "@haat/domain/delivery"
import { createDelivery, replaceNetwork } from "@haat/runtime/delivery"
import { clients } from "@haat/runtime/shared"
import type { Report } from "../../terminal/progress.ts"
import { readPincodes } from "../delivery/postal-directory.ts"
import { couriers, holidays, hubs, islands, ownStates, warehouses } from "../delivery/warehouses.ts"

/** Puts the demo's delivery network in place and publishes its promise table. Repeating it changes nothing. */
export const seedDelivery = async (report: Report): Promise<void> => {
  const { clusters, pincodes } = await readPincodes(report)
  report("planning lanes")
  const lanes = planLanes({
    warehouses,
    hubs,
    clusters,
    couriers: { surface: "SADAK", air: "VAYU", local: "PATANG" },
    islands,
    ownStates,
  })
  report(`saving ${pincodes.length} pincodes and ${lanes.length} lanes`)
  const standing = { warehouses, hubs, couriers, lanes, clusters, pincodes, holidays, lastMiles: [] }
  await replaceNetwork(clients, standing)
  report("publishing promises")
  await createDelivery(clients).refreshNetwork()
}
