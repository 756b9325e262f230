import type { PayAttempt } from "../facts.model.ts"
import type { Order } from "../order.model.ts"
import { payableOf } from "./payable.rule.ts"

/**
 * What becomes of an amount that a bank has set aside. It is taken only for an order that noted it as its own and is
 * still waiting, and only what gift cards and rewards leave to pay; whatever else the order has become in the meantime,
 * the amount is given free. A wrong amount was never noted, so it is given free too.
 */
export const decideAuthorized = (
  order: Pick<Order, "status" | "totalMinor" | "tenderedMinor" | "currency"> | null,
  attempt: Pick<PayAttempt, "status" | "amountMinor" | "currency">,
): "capture" | "void" | "nothing" => {
  if (attempt.status !== "AUTHORIZED") return "nothing"
  if (order?.status !== "AUTHORIZED") return "void"
  const isOurs = payableOf(order) === attempt.amountMinor && order.currency === attempt.currency
  return isOurs ? "capture" : "void"
}
