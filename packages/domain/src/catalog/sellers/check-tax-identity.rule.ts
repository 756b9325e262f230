import { err, gstStateOf, gstStateOfCode, ok, type Result } from "../../shared/index.ts"
import { panOf, readGstin, stateCodeOf } from "./gstin.rule.ts"
import type { TaxIdentity, TaxIdentityRefusal } from "./seller.model.ts"

const bad = (field: string, fix: string) => err({ code: "BAD_TAX_IDENTITY", field, fix } as const)

const stateNameOf = (gstin: string): string => gstStateOfCode(stateCodeOf(gstin))?.name ?? ""

const readAll = (typed: readonly string[]): Result<readonly string[], TaxIdentityRefusal> => {
  const gstins: string[] = []
  for (const [at, text] of typed.entries()) {
    const read = readGstin(text)
    if (!read.ok) return bad(`gstins.${at}`, read.error)
    const [first] = gstins
    if (first !== undefined && panOf(read.value) !== panOf(first))
      return bad(
        `gstins.${at}`,
        `All of one seller’s GSTINs hold the same PAN; the first one’s is ${panOf(first)}.`,
      )
    if (gstins.some((one) => stateCodeOf(one) === stateCodeOf(read.value)))
      return bad(`gstins.${at}`, `There is one for ${stateNameOf(read.value)} already: one for each state.`)
    gstins.push(read.value)
  }
  return ok(gstins)
}

/**
 * A tax identity as it may be kept: each GSTIN well made, all of one PAN, one for each state, the first of the state
 * in which the principal place lies. Without any the seller isn't registered.
 */
export const checkTaxIdentity = (told: TaxIdentity): Result<TaxIdentity, TaxIdentityRefusal> => {
  const state = gstStateOf(told.address.state)
  if (!state)
    return bad("address.state", `${told.address.state} is no state of India. Choose one from the list.`)
  const gstins = readAll(told.gstins)
  if (!gstins.ok) return gstins
  const [first] = gstins.value
  if (first !== undefined && stateCodeOf(first) !== state.code)
    return bad(
      "address.state",
      `The address lies in ${state.name}, but the first GSTIN is of ${stateNameOf(first)}. Put first the one of the address’s state.`,
    )
  return ok({ ...told, address: { ...told.address, state: state.name }, gstins: gstins.value })
}
