import { createHash } from "node:crypto"
import { createCatalog } from "@haat/runtime/catalog"
import { createSellers } from "@haat/runtime/catalog/sellers"
import { clients } from "@haat/runtime/shared"
import type { Report } from "../../terminal/progress.ts"
import { makeCategories } from "../world/categories.ts"
import { suppliers } from "../world/suppliers.ts"
import { taxIdentityOf } from "../world/tax-identities.ts"
import { demoKeyOf } from "./people.ts"

const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex")

/** Who told it themselves meanwhile keeps that. */
const tellTaxes = async (): Promise<void> => {
  const sellers = createSellers(clients)
  const known = await sellers.getSellers(suppliers.map(({ id }) => id))
  const silent = new Set(known.flatMap(({ id, tax }) => (tax ? [] : [id])))
  for (const supplier of suppliers) {
    if (!silent.has(supplier.id)) continue
    const told = await sellers.tellTaxIdentity(supplier.id, taxIdentityOf(supplier), "demo")
    if (!told.ok) throw new Error(`${supplier.id}: ${JSON.stringify(told.error)}`)
  }
}

/** Suppliers, departments and categories with their attribute templates. */
export const seedShelves = async (report: Report): Promise<void> => {
  const catalog = createCatalog(clients)
  const categories = makeCategories()
  report(`${suppliers.length} suppliers, ${categories.length} categories`)
  await catalog.saveSuppliers(
    suppliers.map(({ id, name }) => ({ id, name, apiKeyHashes: [hashOf(demoKeyOf(id))] })),
  )
  await catalog.saveCategories(categories)
  await tellTaxes()
}
