import type { Scenario } from "../../ordering/testing/crash/scenario.ts"
import { catalogFollowers } from "./catalog-followers.ts"
import { counters, letterFollowers } from "./letters.ts"
import { orderFollowers } from "./order-followers.ts"

/** Our own consumers, each killed at its awaits and told everything again. */
export const consumerScenarios: readonly Scenario[] = [
  ...[...orderFollowers, ...catalogFollowers, ...letterFollowers, ...counters],
]
