import type { Result } from "../../shared/index.ts"
import type { HoldRefusal, ShipCandidate, StockDemand, StockHold } from "../inventory.model.ts"
import type { Availability } from "../ports.ts"
import { sumDemand } from "../reservations/sum-demand.rule.ts"
import { allocateStock } from "./allocate-stock.rule.ts"

export type PlanHoldsInput = {
  readonly lines: readonly StockDemand[]
  readonly candidates: readonly ShipCandidate[]
}

/** Which warehouse would ship what, from stock as it stands now. Holds nothing: the hold itself checks again. */
export const makePlanHolds =
  ({ availability }: { readonly availability: Availability }) =>
  async ({ lines, candidates }: PlanHoldsInput): Promise<Result<readonly StockHold[], HoldRefusal>> => {
    const demand = sumDemand(lines)
    return allocateStock({
      demand,
      candidates,
      availability: await availability.of(demand.map(({ sku }) => sku)),
    })
  }
