import { ok } from "../../shared/index.ts"
import type { Ordering } from "../ordering.model.ts"
import { checkoutOf } from "./draft-order.rule.ts"
import { type GatherPorts, makeGatherFacts } from "./gather-facts.use-case.ts"

/** What would be ordered, for how much, arriving when. Holds nothing. */
export const makeCheckout = (ports: GatherPorts): Ordering["checkout"] => {
  const gather = makeGatherFacts(ports)
  return async (input) => {
    const facts = await gather(input)
    return facts.ok ? ok(checkoutOf(facts.value)) : facts
  }
}
