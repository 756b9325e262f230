import type { StockLevel } from "../inventory.model.ts"

type Counters = Pick<StockLevel, "onHand" | "reserved" | "allocated" | "shortfall">

/** Available-to-promise: on hand − reserved − allocated − what a count found missing; never below zero. */
export const sellable = ({ onHand, reserved, allocated, shortfall }: Counters): number =>
  Math.max(0, onHand - reserved - allocated - shortfall)

/** Whether a change took the last unit ("out"), brought the first ("in"), or neither. */
export const crossing = (before: number, after: number): "in" | "out" | null => {
  if (before > 0 && after <= 0) return "out"
  return before <= 0 && after > 0 ? "in" : null
}
