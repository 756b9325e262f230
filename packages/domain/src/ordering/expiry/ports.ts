import type { OrderStatus } from "../order.model.ts"

/** Prompt but unreliable reminders of a hold's end; the row in MySQL is the truth. Never throws, never waits. */
export type HeldOrder = { readonly id: string; readonly status: OrderStatus; readonly expiresAt: Date }

export type HoldTimers = {
  readonly start: (order: HeldOrder) => void
  /** The order moved on or its hold was lengthened; one whose hold has ended isn't brought back. */
  readonly update: (order: HeldOrder) => void
  readonly stop: (orderId: string) => void
}
