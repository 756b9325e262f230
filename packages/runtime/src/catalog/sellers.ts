import { makeSellerBook } from "@haat/db/catalog"
import { makeTellTaxIdentity, type Sellers } from "@haat/domain/catalog"
import { systemClock } from "@haat/platform/clock"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "../shared/index.ts"

/** Who sells, and who they are to the tax office. */
export const createSellers = (clients: Clients): Sellers => {
  const sellers = makeSellerBook(clients.mongo())
  return observedAll("catalog.sellers", {
    getSellers: sellers.sellers,
    tellTaxIdentity: makeTellTaxIdentity({ edge: { clock: systemClock }, sellers }),
  } satisfies Sellers)
}
