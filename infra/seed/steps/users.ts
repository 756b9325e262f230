import type { AddressDraft } from "@haat/domain/customers"
import { createAuth } from "@haat/runtime/auth"
import { clients } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"
import type { Report } from "../../terminal/progress.ts"
import { demoUsers } from "./people.ts"

const at = (name: string, place: Omit<AddressDraft, "name" | "phone" | "landmark">): AddressDraft => ({
  name,
  phone: "9845012345",
  landmark: "",
  ...place,
})

const addresses: readonly AddressDraft[] = [
  at("Asha Rao", {
    line1: "14, Residency Road",
    line2: "Ashok Nagar",
    pincode: "560001",
    city: "Bengaluru",
    state: "Karnataka",
  }),
  at("Asha Rao, Fort office", {
    line1: "3rd floor, 21 Ballard Estate",
    line2: "Fort",
    pincode: "400001",
    city: "Mumbai",
    state: "Maharashtra",
  }),
  at("Meera Rao", {
    line1: "7, Barakhamba Road",
    line2: "Connaught Place",
    pincode: "110001",
    city: "New Delhi",
    state: "Delhi",
  }),
]

/** Makes the demo's accounts and the shopper's addresses; what is there already is brought up to date. */
export const seedUsers = async (report: Report): Promise<void> => {
  const auth = createAuth()
  const { customers } = createShop(clients)
  for (const user of demoUsers) {
    report(user.email)
    const id = await auth.enroll(user)
    if (user.role !== "shopper" || (await customers.listAddresses(id)).length > 0) continue
    for (const address of addresses) {
      const added = await customers.addAddress(id, address)
      if (!added.ok) throw new Error(`the address in ${address.city} was refused: ${added.error.code}`)
    }
  }
}
