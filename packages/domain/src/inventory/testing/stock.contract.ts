import { beforeEach, describe, expect, it } from "vitest"
import type { SkuAvailability } from "../inventory.model.ts"
import type { Availability, Counts, SoldOutMarks } from "../ports.ts"

type Open = () => Promise<{
  readonly counts: Counts
  readonly availability: Availability
  readonly freshSku: () => string
}>

const countsOf = (blr: number, del: number) => [
  { warehouseId: "WH-DEL", count: del },
  { warehouseId: "WH-BLR", count: blr },
]

/** What counting and reading stock promise, in memory and in a database. */
export const countsContract = (open: Open): void => {
  describe("counts", () => {
    let shop: Awaited<ReturnType<Open>>
    let sku: string
    beforeEach(async () => {
      shop = await open()
      sku = shop.freshSku()
    })
    const count = (refId: string, blr: number, del = 0) =>
      shop.counts.book({ sku, refId, counts: countsOf(blr, del) })
    const available = async () => {
      const [level] = await shop.availability.of([sku])
      return new Map(level?.warehouses.map((one) => [one.warehouseId, one.available]))
    }

    const unitsOf = async (skus: readonly string[]) =>
      (await shop.availability.of(skus)).map(({ warehouses }) =>
        warehouses.reduce((sum, one) => sum + one.available, 0),
      )

    it("are booked per warehouse and read back", async () => {
      await count("r1", 5, 2)
      expect((await available()).get("WH-BLR")).toBe(5)
      expect((await available()).get("WH-DEL")).toBe(2)
    })

    it("are booked once per reference", async () => {
      await Promise.all([count("r1", 5), count("r1", 5)].map((one) => one.catch(() => undefined)))
      await count("r1", 5)
      await count("r2", 7)
      await count("r1", 5)
      expect((await available()).get("WH-BLR")).toBe(7)
    })

    it("are booked in their order, many SKUs at once, and those booked before are passed over", async () => {
      const others = Array.from({ length: 150 }, shop.freshSku)
      const first = others.map((one, at) => ({ sku: one, refId: "r1", counts: countsOf(at, 1) }))
      await count("r1", 5)
      await shop.counts.bookAll([
        ...first,
        { sku, refId: "r1", counts: countsOf(99, 99) },
        { sku, refId: "r2", counts: countsOf(7, 0) },
        { sku, refId: "r3", counts: [] },
        { sku, refId: "r4", counts: countsOf(6, 3) },
        { sku, refId: "r4", counts: countsOf(99, 99) },
      ])
      expect(await unitsOf(others)).toEqual(others.map((_, at) => at + 1))
      await shop.counts.bookAll(first.map((one) => ({ ...one, refId: "r2", counts: countsOf(200, 0) })))
      expect(await available()).toEqual(
        new Map([
          ["WH-BLR", 6],
          ["WH-DEL", 3],
        ]),
      )
      expect(await unitsOf(others)).toEqual(others.map(() => 200))
    })

    it("raise the revision with each change", async () => {
      await count("r1", 5)
      const [before] = await shop.availability.of([sku])
      await count("r2", 4)
      const [after] = await shop.availability.of([sku])
      expect(after?.revision).toBeGreaterThan(before?.revision ?? 0)
    })

    it("know nothing of unknown SKUs, and tell each asked one once", async () => {
      const unknown = shop.freshSku()
      expect(await shop.availability.of([unknown, unknown])).toEqual([
        { sku: unknown, revision: 0, warehouses: [] },
      ])
      expect(await shop.availability.of([])).toEqual([])
    })

    it("can be walked through by keyset", async () => {
      await count("r1", 1)
      const page = await shop.availability.page(sku.slice(0, -1), 1000)
      expect(page.map((level) => level.sku)).toContain(sku)
      expect((await shop.availability.page(sku, 1000)).map((level) => level.sku)).not.toContain(sku)
    })
  })
}

/** What sold-out marks promise. */
export const marksContract = (
  open: () => Promise<{ readonly marks: SoldOutMarks; readonly freshSku: () => string }>,
): void => {
  describe("marks", () => {
    const level = (sku: string, revision: number, available: number): SkuAvailability => ({
      sku,
      revision,
      warehouses: [{ warehouseId: "WH-BLR", available }],
    })

    it("tell what is sold out everywhere, of thousands at once", async () => {
      const { marks, freshSku } = await open()
      const skus = Array.from({ length: 3000 }, freshSku)
      await marks.mark(skus.map((sku, index) => level(sku, 1, index % 3)))
      const out = await marks.soldOut([...skus, freshSku()])
      expect(out).toEqual(new Set(skus.filter((_, index) => index % 3 === 0)))
      expect(await marks.soldOut([])).toEqual(new Set())
    })

    it("are never overwritten by an older reading", async () => {
      const { marks, freshSku } = await open()
      const sku = freshSku()
      await marks.mark([level(sku, 5, 0)])
      await marks.mark([level(sku, 4, 9)])
      expect(await marks.soldOut([sku])).toEqual(new Set([sku]))
      await marks.mark([level(sku, 6, 1)])
      expect(await marks.soldOut([sku])).toEqual(new Set())
    })

    it("tell what is left nowhere within reach, though it is elsewhere", async () => {
      const { marks, freshSku } = await open()
      const [sku, unknown] = [freshSku(), freshSku()]
      const at = (left: Readonly<Record<string, number>>, revision: number): SkuAvailability => ({
        ...{ sku, revision },
        warehouses: Object.entries(left).map(([warehouseId, available]) => ({ warehouseId, available })),
      })
      const here = new Set(["WH-BLR", "WH-MAA"])
      await marks.mark([at({ "WH-BLR": 1, "WH-DEL": 3 }, 1)])
      expect(await marks.soldOut([sku, unknown], here)).toEqual(new Set())
      await marks.mark([at({ "WH-BLR": 0, "WH-DEL": 3 }, 2)])
      expect(await marks.soldOut([sku, unknown], here)).toEqual(new Set([sku]))
      expect(await marks.soldOut([sku])).toEqual(new Set())
      expect((await marks.soldOutLately()).get(sku)).toEqual(["WH-DEL"])
      await marks.mark([at({ "WH-BLR": 0, "WH-DEL": 3, "WH-MAA": 2 }, 3)])
      expect(await marks.soldOut([sku], here)).toEqual(new Set())
    })

    it("name what sold out lately, as long as it is", async () => {
      const { marks, freshSku } = await open()
      const [out, back, never] = [freshSku(), freshSku(), freshSku()]
      await marks.mark([level(out, 1, 1), level(back, 1, 0), level(never, 1, 1)])
      await marks.mark([level(out, 2, 0), level(back, 2, 1)])
      const lately = await marks.soldOutLately()
      expect([out, back, never].filter((sku) => lately.get(sku)?.length === 0)).toEqual([out])
    })
  })
}
