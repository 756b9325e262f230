import { aDocument, aQuery, aReach, aVariant, worldPlan } from "@haat/domain/search/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, beforeAll, expect, it } from "vitest"
import { createElastic } from "../../shared/index.ts"
import { indexNames } from "../index-names.mapping.ts"
import { makeCandidates } from "./candidates.elastic.ts"
import { openScratchIndex, type ScratchIndex } from "./scratch-index.elastic.ts"

const elastic = createElastic()
const noun = newId()
let index: ScratchIndex
beforeAll(async () => {
  index = await openScratchIndex(elastic, noun)
  const titles = [
    "Panasonic KX-FA132 film cartridge",
    "Panasonic KX-FA135 film cartridge",
    "Quick Books 2007",
  ]
  await index.apply(
    titles.map((title, at) => ({
      kind: "put",
      document: aDocument({
        productId: `P-${at}`,
        title,
        variants: [aVariant({ priceMinor: 100 * (at + 1), stockedIn: [] })],
      }),
    })),
  )
  await index.settle()
})
afterAll(async () => {
  await index.drop()
  await elastic.close()
})

const asked = (title: string) => ({ title, brand: "", codes: [], description: "", priceMinor: null })

it("finds what may be meant by neighbors written as one and by codes, in stock or not", async () => {
  const { candidates } = makeCandidates(elastic, indexNames(`scratch-${noun}`))
  const byWords = await candidates(asked("quickbooks 2007 edition"), 5)
  expect(byWords.map(({ productId }) => productId)).toEqual(["P-2"])
  const [byCode] = await candidates(asked("KXFA132 roll"), 5)
  expect(byCode).toMatchObject({ productId: "P-0", candidate: { priceMinor: 100 } })
})

it("reads a long text as a title in the one query of a search, too", async () => {
  const text = "original panasonic kxfa132 replacement film cartridge roll"
  const plan = { ...worldPlan(aQuery({ text }), aReach({ "WH-BLR": "2026-11-19" })), band: "alike" as const }
  expect(await index.look([plan])).toMatchObject([{ textTotal: 2 }])
})

it("leaves nothing behind", async () => {
  const other = await openScratchIndex(elastic, newId())
  await other.drop()
  await expect(other.settle()).rejects.toThrow()
})
