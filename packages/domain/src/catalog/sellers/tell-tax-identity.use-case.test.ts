import { expect, it } from "vitest"
import { aTaxIdentity, fakeCatalogStores, fakeEdge } from "../testing/index.ts"
import { makeTellTaxIdentity } from "./tell-tax-identity.use-case.ts"

const open = async () => {
  const stores = fakeCatalogStores()
  await stores.directory.saveSuppliers([
    { id: "SUP-01", name: "Kumbhar Kala", apiKeyHashes: [] },
    { id: "SUP-02", name: "Tamra", apiKeyHashes: [] },
  ])
  return { ...stores, tell: makeTellTaxIdentity({ ...stores, edge: fakeEdge() }) }
}

it("keeps what a seller told, and who told it", async () => {
  const { tell, sellers, stored } = await open()
  const tax = aTaxIdentity()
  expect(await tell("SUP-01", tax, "user-1")).toEqual({ ok: true, value: tax })
  expect(await sellers.sellers(["SUP-01"])).toEqual([{ id: "SUP-01", name: "Kumbhar Kala", tax }])
  expect(stored.taxChanges.get("SUP-01")).toMatchObject([{ tax, by: "user-1" }])
})

it("keeps nothing that is wrong, or another's, or of nobody", async () => {
  const { tell, sellers } = await open()
  const refused = async (id: string, change = {}) => {
    const told = await tell(id, aTaxIdentity(change), "user-1")
    return told.ok ? "kept" : told.error.code
  }
  expect(await refused("SUP-01", { gstins: ["29AAGCB7383J1Z5"] })).toBe("BAD_TAX_IDENTITY")
  expect(await refused("none")).toBe("SELLER_NOT_FOUND")
  expect((await sellers.sellers(["SUP-01"]))[0]?.tax).toBeNull()
  expect(await refused("SUP-01")).toBe("kept")
  expect(await refused("SUP-02")).toBe("GSTIN_TAKEN")
  expect(await refused("SUP-01")).toBe("kept")
})
