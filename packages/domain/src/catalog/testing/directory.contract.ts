import { describe, expect, it } from "vitest"
import type { Directory, Pictures } from "../ports.ts"
import { aCategory } from "./category.builder.ts"

/** What every directory and picture library must hold to; `fresh` answers empty ones. */
export const directoryContract = (
  name: string,
  fresh: () => Promise<{ directory: Directory; pictures: Pictures }>,
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
