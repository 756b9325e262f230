import type { WriteOrder } from "@haat/domain/ordering"
import { orderOf } from "@haat/domain/ordering/testing"
import { newId } from "@haat/platform/ids"

type Given = {
  readonly sku: string
  readonly owner?: string
  readonly cartId?: string
  readonly key?: string
  readonly quantity?: number
  /** Sums that don't add up: the database refuses the row. */
  readonly broken?: boolean
}

/** One order of a SKU, ready to be written. */
export const commandFor = ({ sku, quantity = 1, ...given }: Given): WriteOrder => {
  const [id, owner] = [newId(), given.owner ?? `v:${newId()}`]
  const itemsMinor = quantity * 10_000
  const order = orderOf({
    ...{ itemsMinor, deliveryMinor: 4_900, totalMinor: itemsMinor + 4_900 },
    ...{ id, code: id.slice(-12).toUpperCase(), ownerKey: owner, cartId: given.cartId ?? newId() },
    ...(given.broken ? { totalMinor: 1 } : {}),
  })
  const lines = order.lines.map((line) => ({
    ...line,
    sku,
    quantity,
    unitPriceMinor: 10_000,
    lineMinor: itemsMinor,
  }))
  return {
    draft: {
      order: { ...order, lines },
      idempotencyKey: given.key ?? newId(),
      ...{ requestHash: "a".repeat(64), holdMs: 600_000, openLimit: 5, unitLimit: 20 },
    },
    holds: [{ sku, warehouseId: "WH-BLR", quantity }],
  }
}
