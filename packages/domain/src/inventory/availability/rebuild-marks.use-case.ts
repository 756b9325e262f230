import type { Inventory } from "../inventory.model.ts"
import type { MarkPorts } from "./mark-availability.use-case.ts"

const pageSize = 4000

/** Writes every SKU's mark anew from the truth, page by page; answers how many are sold out everywhere. */
export const makeRebuildMarks =
  ({ availability, marks }: MarkPorts): Inventory["rebuildMarks"] =>
  async () => {
    let soldOut = 0
    let after = ""
    for (;;) {
      const levels = await availability.page(after, pageSize)
      const last = levels.at(-1)
      if (!last) return soldOut
      await marks.mark(levels)
      soldOut += levels.filter(({ warehouses }) => warehouses.every(({ available }) => available <= 0)).length
      after = last.sku
    }
  }
