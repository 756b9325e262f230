import type { Inventory } from "../inventory.model.ts"
import type { Availability } from "../ports.ts"
import { sumDemand } from "../reservations/sum-demand.rule.ts"
import { allocateStock } from "./allocate-stock.rule.ts"

/** Which warehouse would ship what, from stock as it stands now. Holds nothing: the hold itself checks again. */
export const makePlanHolds =
  ({ availability }: { readonly availability: Availability }): Inventory["planHolds"] =>
  async ({ lines, candidates }) => {
    const demand = sumDemand(lines)
    return allocateStock({
      demand,
      candidates,
      availability: await availability.of(demand.map(({ sku }) => sku)),
    })
  }
