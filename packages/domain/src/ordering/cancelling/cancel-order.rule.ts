import { isHeld } from "../lifecycle/order-transitions.rule.ts"
import type { OrderStatus, TransitionName } from "../order.model.ts"

export type CancelPlan = {
  readonly name: Extract<TransitionName, "cancel-unpaid" | "cancel-placed">
  readonly stock: "release" | "deallocate"
  readonly refund: boolean
}

/** How an order is called off, or null when it is too late (or done already). Whole orders, before packing. */
export const planCancel = (status: OrderStatus): CancelPlan | null => {
  if (isHeld(status)) return { name: "cancel-unpaid", stock: "release", refund: false }
  return status === "PLACED" ? { name: "cancel-placed", stock: "deallocate", refund: true } : null
}
