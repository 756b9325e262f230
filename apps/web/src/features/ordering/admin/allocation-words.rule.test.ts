import { expect, it } from "vitest"
import { allocationWords, replacedWords } from "./allocation-words.rule.ts"

const at = (warehouseId: string, latest: string, feeMinor: number) => ({
  ...{ warehouseId, earliest: latest, latest, feeMinor, units: 2 },
})
const considered = [
  at("PNQ", "2026-11-24", 4_900),
  at("BLR", "2026-11-26", 4_900),
  at("DEL", "2026-11-24", 9_900),
]
const nameOf = (id: string) => id.toLowerCase()

it("says what the chosen warehouse has over each other plan", () => {
  const instead = [
    { by: "fewer-parcels", warehouseIds: ["BLR", "DEL"] },
    { by: "sooner", warehouseIds: ["BLR"] },
    { by: "cheaper", warehouseIds: ["DEL"] },
  ] as const
  expect(allocationWords({ considered, chosen: ["PNQ"], instead }, nameOf)).toEqual([
    "one parcel instead of 2 (soonest for each item: blr and del)",
    "by Tue, 24 Nov instead of Thu, 26 Nov from blr",
    "as soon as from del, for ₹49 instead of ₹99",
  ])
})

it("says that and why the goods were looked for anew, and from where they would have come", () => {
  const late = (former: readonly string[] | null) => ({
    ...{ considered, chosen: ["PNQ"], instead: [] },
    replaced: {
      why: "paid-late" as const,
      at: "2026-11-22T10:00:00.000Z",
      former: former && { considered, chosen: former, instead: [] },
    },
  })
  expect(replacedWords({ considered, chosen: ["PNQ"], instead: [] }, nameOf)).toBeNull()
  expect(replacedWords(late(["BLR", "DEL"]), nameOf)).toMatch(
    /^The payment arrived after the hold.*22 Nov.*03:30.*Before, they were to come from blr and del\.$/,
  )
  expect(replacedWords(late(["PNQ"]), nameOf)).toMatch(/; pnq still had them\.$/)
  expect(replacedWords(late(null), nameOf)).toMatch(/anew on [^;]*\.$/)
})

it("says so where there was no choice", () => {
  const only = { considered: considered.slice(0, 1), chosen: ["PNQ"], instead: [] }
  expect(allocationWords(only, nameOf)).toEqual(["no other warehouse that reaches the buyer had any of it"])
  expect(allocationWords({ considered, chosen: ["PNQ"], instead: [] }, nameOf)).toEqual([
    "no other way sends it in one parcel",
  ])
})
