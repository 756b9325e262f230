import type { OrderDraft } from "@haat/domain/ordering"
import { orderOf } from "@haat/domain/ordering/testing"
import { newId } from "@haat/platform/ids"

type Given = Parameters<typeof orderOf>[0]

/** An order of somebody nobody else knows, from a cart of its own, as it is to be written. */
export const aDraft = (given: Given = {}, over: Partial<OrderDraft> = {}): OrderDraft => {
  const [id, owner] = [newId(), newId()]
  return {
    order: orderOf({
      ...{ id, code: id.slice(-12).toUpperCase(), ownerKey: `v:${owner}`, cartId: owner },
      ...given,
    }),
    ...{ idempotencyKey: newId(), requestHash: "a".repeat(64), holdMs: 600_000 },
    ...{ openLimit: 5, unitLimit: 20 },
    ...over,
  }
}
