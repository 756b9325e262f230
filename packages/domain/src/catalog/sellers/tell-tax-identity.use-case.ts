import { err, ok } from "../../shared/index.ts"
import type { CatalogEdge, SellerBook } from "../ports.ts"
import { checkTaxIdentity } from "./check-tax-identity.rule.ts"
import type { Sellers } from "./seller.model.ts"

export type TellTaxIdentityPorts = {
  readonly edge: Pick<CatalogEdge, "clock">
  readonly sellers: Pick<SellerBook, "saveTaxIdentity">
}

const refusals = { taken: "GSTIN_TAKEN", unknown: "SELLER_NOT_FOUND" } as const

/** Keeps who a seller is to the tax office from now on, with who told it. What was issued before isn't touched. */
export const makeTellTaxIdentity =
  ({ edge, sellers }: TellTaxIdentityPorts): Sellers["tellTaxIdentity"] =>
  async (supplierId, told, by) => {
    const checked = checkTaxIdentity(told)
    if (!checked.ok) return checked
    const saved = await sellers.saveTaxIdentity(supplierId, {
      tax: checked.value,
      ...{ by, at: edge.clock.now() },
    })
    return saved === "saved" ? ok(checked.value) : err({ code: refusals[saved] })
  }
