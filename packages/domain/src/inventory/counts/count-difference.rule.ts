import { sellable } from "../availability/sellable.rule.ts"
import type { StockLevel } from "../inventory.model.ts"

export type CountDifference = {
  readonly onHand: number
  readonly shortfall: number
}

/**
 * What to book when a supplier counts `counted` where the last count said `lastCounted`: the difference, since
 * sales happened in between. Units missing below what is promised already go to `shortfall`, which later
 * arrivals fill first.
 */
export const countDifference = (
  level: Pick<StockLevel, "onHand" | "reserved" | "allocated" | "shortfall">,
  lastCounted: number,
  counted: number,
): CountDifference => {
  const difference = counted - lastCounted
  if (difference >= 0) {
    const repaid = Math.min(difference, level.shortfall)
    return { onHand: difference - repaid, shortfall: repaid === 0 ? 0 : -repaid }
  }
  const taken = Math.min(-difference, sellable(level))
  return { onHand: taken === 0 ? 0 : -taken, shortfall: -difference - taken }
}
