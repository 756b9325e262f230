import { createHash } from "node:crypto"
import { createCatalog } from "@haat/runtime/catalog"
import { clients } from "@haat/runtime/shared"
import type { Report } from "../../terminal/progress.ts"
import { makeCategories } from "../world/categories.ts"
import { suppliers } from "../world/suppliers.ts"
import { demoKeyOf } from "./people.ts"

const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex")

/** Suppliers, departments and categories with their attribute templates. */
export const seedShelves = async (report: Report): Promise<void> => {
  const catalog = createCatalog(clients)
  const categories = makeCategories()
  report(`${suppliers.length} suppliers, ${categories.length} categories`)
  await catalog.saveSuppliers(
    suppliers.map(({ id, name }) => ({ id, name, apiKeyHashes: [hashOf(demoKeyOf(id))] })),
  )
  await catalog.saveCategories(categories)
}
