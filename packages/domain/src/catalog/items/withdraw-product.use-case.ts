import type { CatalogEdge, Items } from "../ports.ts"
import { withdraw } from "./apply-submission.rule.ts"

/** Takes a product off sale. Safe to repeat; an unknown product is nobody's to withdraw and passes silently. */
export const makeWithdrawProduct =
  ({ edge, items }: { readonly edge: CatalogEdge; readonly items: Pick<Items, "stored" | "commit"> }) =>
  async (productId: string): Promise<void> => {
    for (;;) {
      const [item] = await items.stored([productId])
      const applied =
        item && withdraw(item, { skus: "all", now: edge.clock.now(), correlationId: edge.ids.uuid() })
      if (!item || !applied) return
      if (await items.commit([{ item: applied.item, readStamp: item.stamp }], applied.events)) return
    }
  }
