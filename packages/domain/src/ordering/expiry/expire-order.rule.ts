import type { PaymentFact } from "../ordering.model.ts"

/**
 * What the hold's end means for an order with an open attempt, given what the gateway said to its cancellation
 * (null: no answer). Money taken isn't thrown away, silence gets one extension, then the stock goes back: a
 * capture after that is settled as a late one.
 */
export const atHoldEnd = (
  told: PaymentFact["outcome"] | null,
  alreadyExtended: boolean,
): "expire" | "wait" | "settled" => {
  if (told === "captured" || told === "authorized") return "settled"
  if (told === "voided" || told === "declined") return "expire"
  return alreadyExtended ? "expire" : "wait"
}
