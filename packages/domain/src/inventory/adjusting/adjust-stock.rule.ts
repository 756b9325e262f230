import { err, ok, type Result } from "../../shared/index.ts"
import { sellable } from "../availability/sellable.rule.ts"
import type { CountDifference } from "../counts/count-difference.rule.ts"
import type { StockLevel } from "../stock.model.ts"
import type { AdjustRefusal } from "./adjusting.model.ts"

type Counters = Pick<StockLevel, "onHand" | "reserved" | "allocated" | "shortfall">

/**
 * What a correction by hand does to a row: more units fill a shortfall first; fewer may be taken only of what nobody was
 * promised. What is missing of promised units is a count's to say (see countDifference), for orders hang on it.
 */
export const adjustStock = (level: Counters, change: number): Result<CountDifference, AdjustRefusal> => {
  if (change >= 0) {
    const repaid = Math.min(change, level.shortfall)
    return ok({ onHand: change - repaid, shortfall: repaid === 0 ? 0 : -repaid })
  }
  const most = sellable(level)
  return -change > most
    ? err({ code: "STOCK_PROMISED", most, promised: level.reserved + level.allocated })
    : ok({ onHand: change, shortfall: 0 })
}
