import type { Inventory } from "../inventory.model.ts"
import type { Availability, SoldOutMarks } from "../ports.ts"

export type MarkPorts = { readonly availability: Availability; readonly marks: SoldOutMarks }

/** Copies the truth about some SKUs into the marks. Safe to repeat and in any order: revisions only grow. */
export const makeMarkAvailability =
  ({ availability, marks }: MarkPorts): Inventory["markAvailability"] =>
  async (skus) => {
    const levels = await availability.of(skus)
    if (levels.length > 0) await marks.mark(levels)
  }
