import { type ParcelUnits, REWARD_PERCENT, type RewardSource } from "./reward.model.ts"

/**
 * What units earn: the percentage of the money paid for them, rounded down to the paisa. Money is spread over the order
 * in proportion to price, so an order paid by half with a gift card earns half.
 */
export const earnedBy = ({ lines, moneyMinor }: RewardSource, units: ParcelUnits): number => {
  const priceOf = new Map(lines.map(({ sku, unitPriceMinor }) => [sku, unitPriceMinor]))
  const whole = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
  const worth = units.reduce((sum, { sku, quantity }) => sum + quantity * (priceOf.get(sku) ?? 0), 0)
  if (whole === 0) return 0
  const earned =
    (BigInt(Math.min(worth, whole)) * BigInt(moneyMinor) * BigInt(REWARD_PERCENT)) / BigInt(whole)
  return Number(earned / 100n)
}
