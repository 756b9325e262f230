import type { Shopper } from "../../shared/index.ts"
import type { CartFacts } from "../facts.model.ts"

/** A SKU that a crowd asks for, and how many buyers may try for what was left when it was flagged. */
export type HotSku = { readonly sku: string; readonly title: string; readonly admits: number }

/**
 * Who may try for a hot SKU, known to all processes. A hint beside the stock rows: it saves asking them, it never
 * sells. Everything in it is forgotten within a minute, so what it says wrongly heals by itself.
 */
export type HotGate = {
  readonly flag: (hot: HotSku) => Promise<void>
  readonly flagged: () => Promise<readonly HotSku[]>
  /** Whoever was let in before, or has an order, is let in again; others while there is room. */
  readonly enter: (hot: HotSku, who: string) => Promise<"in" | "sold-out">
  /** Notes after the commit that this request made an order, so that its repetition is let in. */
  readonly ordered: (who: readonly string[]) => Promise<void>
}

/** The cart as last seen, without asking the database; null when nobody knows. */
export type SeenCart = (shopper: Shopper) => Promise<CartFacts | null>
