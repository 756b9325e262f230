import { err } from "../../shared/index.ts"
import type { KnownSkus } from "../ports.ts"
import type { Warehousing } from "./warehousing.model.ts"

type Ports = { readonly knownSkus: KnownSkus; readonly keep: Warehousing["announceInbound"] }

/** Only goods that somebody sells are announced; others are named with their row. Kept as a whole or not at all. */
export const makeAnnounceInbound =
  ({ knownSkus, keep }: Ports): Warehousing["announceInbound"] =>
  async (inbound) => {
    const known = await knownSkus(inbound.lines.map(({ sku }) => sku))
    const rows = inbound.lines
      .map(({ sku }, index) => ({ row: index + 1, sku }))
      .filter(({ sku }) => !known.has(sku))
    return rows.length > 0 ? err({ code: "UNKNOWN_SKUS", rows }) : keep(inbound)
  }
