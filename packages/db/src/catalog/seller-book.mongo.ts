import type { SellerBook } from "@haat/domain/catalog"
import { MongoServerError } from "mongodb"
import type { Mongo } from "../shared/index.ts"
import { collectionNames, type SupplierDocument } from "./catalog.collection.ts"

const duplicateKey = 11_000
/** A seller's former tax identities: enough to tell who changed what when somebody asks. */
const keptChanges = 50

/** Who sells, beside what else is kept of suppliers. */
export const makeSellerBook = ({ db }: Pick<Mongo, "db">): SellerBook => {
  const suppliers = db.collection<SupplierDocument>(collectionNames.suppliers)
  return {
    sellers: async (ids) =>
      (await suppliers.find({ _id: { $in: [...ids] } }).toArray()).map(({ _id: id, name, tax }) => ({
        id,
        name,
        tax: tax ?? null,
      })),
    saveTaxIdentity: async (id, change) => {
      const $push = { taxChanges: { $each: [change], $position: 0, $slice: keptChanges } }
      try {
        const written = await suppliers.updateOne({ _id: id }, { $set: { tax: change.tax }, $push })
        return written.matchedCount === 1 ? "saved" : "unknown"
      } catch (error) {
        if (error instanceof MongoServerError && error.code === duplicateKey) return "taken"
        throw error
      }
    },
  }
}
