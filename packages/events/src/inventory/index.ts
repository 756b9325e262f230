import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

/** A SKU's available-to-promise in one warehouse crossed zero; `revision` only grows per SKU. */
export const availabilityChanged = defineEvent({
  type: "inventory.availability_changed.v1",
  topic: "inventory.availability",
  packed: true,
  payload: z.object({
    sku: z.string(),
    warehouseId: z.string(),
    available: z.int(),
    revision: z.int().nonnegative(),
    crossed: z.enum(["in", "out"]),
  }),
})

/** Physical stock fell below what is already promised: somebody has to act. */
export const stockShort = defineEvent({
  type: "inventory.stock_short.v1",
  topic: "inventory.availability",
  payload: z.object({ sku: z.string(), warehouseId: z.string(), onHand: z.int(), promised: z.int() }),
})

export const inventoryEvents = [availabilityChanged, stockShort] as const
