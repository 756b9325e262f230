import type { Random } from "./random.ts"
import { warehouses } from "./suppliers.ts"

/** `rank` 0 is the best seller. */
export type StockPlan = { readonly home: string; readonly rank: number; readonly random: Random }

const farAway = "WH-GAU"

const countAt = ({ rank, random }: StockPlan, isHome: boolean): number => {
  const plenty = rank < 300 ? 90 : rank < 1200 ? 40 : 18
  return random.whole(isHome ? 4 : 1, isHome ? plenty : Math.ceil(plenty / 2))
}

const placesOf = ({ home, rank, random }: StockPlan): readonly string[] => {
  const wanted = rank < 300 ? random.whole(3, 6) : random.whole(1, 4)
  const others = random.some(
    warehouses.filter((warehouse) => warehouse !== home),
    wanted - 1,
  )
  return [home, ...others]
}

/**
 * Counts of one variant as a feed writes them. Of a hundred SKUs about four are sold out everywhere, three lie in one far
 * warehouse only, four are down to their last pieces; the rest lies at the supplier's home and in up to five more.
 */
export const stockOf = (plan: StockPlan, variant: number): string => {
  const { home, random } = plan
  const luck = (random.next() * 100 + variant * 7) % 100
  if (luck < 4) return `${home}=0`
  if (luck < 7) return `${farAway}=${random.whole(2, 9)}`
  if (luck < 11) return `${home}=${random.whole(1, 3)}`
  return placesOf(plan)
    .map((place) => `${place}=${countAt(plan, place === home)}`)
    .join("|")
}
