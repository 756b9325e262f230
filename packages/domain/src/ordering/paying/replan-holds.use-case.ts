import { candidatesFrom, promisesFor } from "../../shared/index.ts"
import type { HoldPlan, LockedOrder } from "../facts.model.ts"
import type { OrderAllocation } from "../order.model.ts"
import { allocationOf } from "../placing/choose-delivery.rule.ts"
import type { OrderingEdge, PlanHolds, Promises } from "../ports.ts"

export type ReplanPorts = Pick<OrderingEdge, "clock"> & {
  readonly promises: Promises
  readonly planHolds: PlanHolds
}

/** Where the goods can be taken from now, and why from there. */
export type Replan = { readonly holds: HoldPlan["holds"]; readonly allocation: OrderAllocation }

/** Looks for the stock of an order whose hold is gone, in every warehouse that reaches its buyer. Reads only. */
export const makeReplanHolds =
  ({ promises, planHolds, clock }: ReplanPorts) =>
  async (order: LockedOrder): Promise<Replan | null> => {
    const reach = promisesFor(
      await promises(order.address.pincode, clock.now()),
      order.lines[0]?.promise.service ?? "standard",
    )
    const planned = await planHolds({ lines: order.lines, candidates: candidatesFrom(reach) })
    if (!planned.ok) return null
    return { holds: planned.value.holds, allocation: allocationOf(reach, planned.value) }
  }
