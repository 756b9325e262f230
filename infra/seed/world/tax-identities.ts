import { gstinCheck, type TaxIdentity } from "@haat/domain/catalog"
import { gstStateOf } from "@haat/domain/shared"
import { warehouses } from "../delivery/warehouses.ts"
import { type DemoSupplier, suppliers } from "./suppliers.ts"

const codeOf = (state: string): string => {
  const found = gstStateOf(state)
  if (!found) throw new Error(`${state} is no state of India`)
  return found.code
}

/** Well made, and nobody's: made-up companies, in the order of the list. */
const panOf = (at: number): string => `AAZC${String.fromCharCode(65 + at)}${1001 + 7 * at}H`

const gstinOf = (stateCode: string, pan: string): string => {
  const start = `${stateCode}${pan}1Z`
  return start + gstinCheck(start)
}

/** A company with its seat beside its home warehouse, registered in every state that has a warehouse. */
export const taxIdentityOf = ({ id, name, home }: DemoSupplier): TaxIdentity => {
  const seat = warehouses.find((warehouse) => warehouse.id === home)
  if (!seat) throw new Error(`${id} has no home`)
  const at = suppliers.findIndex((supplier) => supplier.id === id)
  const here = codeOf(seat.state)
  const others = new Set(warehouses.map(({ state }) => codeOf(state)))
  others.delete(here)
  return {
    legalName: `${name} Private Limited`,
    address: {
      ...{ line1: `Unit ${12 + at}, Udyog Nagar`, line2: "Industrial Area" },
      ...{ city: seat.city, state: seat.state, pincode: seat.pincode },
    },
    gstins: [here, ...[...others].sort()].map((code) => gstinOf(code, panOf(at))),
  }
}
