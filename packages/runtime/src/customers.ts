import { createAccounts, createAddresses } from "@haat/db/customers"
import { type Customers, makeManageAddresses } from "@haat/domain/customers"
import type { Delivery } from "@haat/domain/delivery"
import { systemClock } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

type Calls = { readonly delivery: Pick<Delivery, "locate"> }

/** Who buys. Accounts and sessions are in auth.ts. */
export const createCustomers = (clients: Clients, { delivery }: Calls): Customers => {
  const edge = { clock: systemClock, ids: { uuid: newId, code: newId } }
  const addresses = createAddresses(clients.mysql(), edge)
  const gazetteer = { isKnown: async (pincode: string) => (await delivery.locate(pincode)) !== null }
  return observedAll("customers", {
    getCustomer: createAccounts(clients.mysql()).find,
    ...makeManageAddresses({ addresses, gazetteer }),
  })
}
