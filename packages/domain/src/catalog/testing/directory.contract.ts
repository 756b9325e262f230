import { describe, expect, it } from "vitest"
import type { Directory, Pictures, SellerBook } from "../ports.ts"
import { aCategory } from "./category.builder.ts"
import { aTaxIdentity } from "./tax-identity.builder.ts"

/** What every directory and picture library must hold to; `fresh` answers empty ones. */
export const directoryContract = (
  name: string,
  fresh: () => Promise<{ directory: Directory; sellers: SellerBook; pictures: Pictures }>,
): void => {
  describe(`directory: ${name}`, () => {
    it("keeps categories and suppliers, the last word wins", async () => {
      const { directory } = await fresh()
      await directory.saveCategories([aCategory(), aCategory({ id: "plates", name: "Plates" })])
      await directory.saveCategories([aCategory({ name: "Mugs & Cups" })])
      expect((await directory.categories()).map(({ name: label }) => label).sort()).toEqual([
        "Mugs & Cups",
        "Plates",
      ])
      await directory.saveSuppliers([
        { id: "SUP-01", name: "Kumbhar Kala", apiKeyHashes: ["a".repeat(64)] },
        { id: "SUP-02", name: "Tamra", apiKeyHashes: [] },
      ])
      expect(await directory.suppliers(["SUP-02", "none"])).toEqual([
        { id: "SUP-02", name: "Tamra", apiKeyHashes: [] },
      ])
      expect(await directory.supplierOfKeyHash("a".repeat(64))).toBe("SUP-01")
      expect(await directory.supplierOfKeyHash("b".repeat(64))).toBeNull()
    })

    it("keeps who a seller is to the tax office, beside the name and the keys", async () => {
      const { directory, sellers } = await fresh()
      const supplier = { id: "SUP-01", name: "Kumbhar Kala", apiKeyHashes: [] }
      await directory.saveSuppliers([supplier, { ...supplier, id: "SUP-02" }])
      const change = { tax: aTaxIdentity(), by: "user-1", at: new Date(0) }
      expect(await sellers.saveTaxIdentity("SUP-01", change)).toBe("saved")
      await directory.saveSuppliers([{ ...supplier, name: "Kumbhar" }])
      expect(await sellers.sellers(["SUP-01"])).toEqual([{ id: "SUP-01", name: "Kumbhar", tax: change.tax }])
      expect(await directory.suppliers(["SUP-01"])).toEqual([{ ...supplier, name: "Kumbhar" }])
      expect(await sellers.sellers(["SUP-02"])).toMatchObject([{ tax: null }])
    })

    it("gives a GSTIN to one seller; having none is nobody's alone", async () => {
      const { directory, sellers } = await fresh()
      const ids = ["SUP-01", "SUP-02", "SUP-03"]
      await directory.saveSuppliers(ids.map((id) => ({ id, name: id, apiKeyHashes: [] })))
      const tell = (id: string, gstins?: readonly string[]) =>
        sellers.saveTaxIdentity(id, {
          ...{ tax: aTaxIdentity(gstins && { gstins }), by: "user-1", at: new Date(0) },
        })
      expect(await tell("SUP-01")).toBe("saved")
      expect(await tell("SUP-02")).toBe("taken")
      expect(await tell("SUP-02", [])).toBe("saved")
      expect(await tell("SUP-03", [])).toBe("saved")
      expect(await tell("SUP-01", [])).toBe("saved")
      expect(await tell("SUP-02")).toBe("saved")
      expect(await tell("none")).toBe("unknown")
    })

    it("keeps pictures by reference", async () => {
      const { pictures } = await fresh()
      const image = {
        url: "/media/x-640.webp",
        alt: "",
        width: 9,
        height: 9,
        widths: [160],
        placeholder: "AA==",
      }
      await pictures.file("demo:mug", image)
      await pictures.file("demo:mug", { ...image, alt: "A mug" })
      expect(await pictures.byReferences(["demo:mug", "demo:none"])).toEqual(
        new Map([["demo:mug", { ...image, alt: "A mug" }]]),
      )
    })
  })
}
