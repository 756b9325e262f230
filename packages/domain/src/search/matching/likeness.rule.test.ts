import { fc, test } from "@fast-check/vitest"
import { expect, it } from "vitest"
import { likenesses, orderByLikeness, scoreOf } from "./likeness.rule.ts"

const item = (title: string, over = {}) => ({
  title,
  brand: "",
  codes: [] as string[],
  description: "",
  priceMinor: null as number | null,
  score: 1,
  ...over,
})
const best = (asked: ReturnType<typeof item>, ...candidates: readonly ReturnType<typeof item>[]) =>
  candidates[orderByLikeness(asked, candidates)[0] ?? -1]?.title

it("knows a model number in any spelling, and that another is another", () => {
  const asked = item("Panasonic KXFA132 film cartridge and roll")
  expect(
    best(asked, item("Panasonic KXFA135 film cartridge and roll"), item("KX-FA132 200 meter film cartridge")),
  ).toBe("KX-FA132 200 meter film cartridge")
})

it("minds sizes and numbers where words are the same", () => {
  const asked = item("Patriot memory 16GB SD card")
  expect(best(asked, item("Patriot 32 GB SD memory card"), item("Patriot 16 GB SD memory card"))).toBe(
    "Patriot 16 GB SD memory card",
  )
})

it("tells equal titles apart by price, code and description", () => {
  const asked = item("Desk lamp", {
    priceMinor: 50_000,
    codes: ["DL-300"],
    description: "brass shade, warm light",
  })
  const [cheap, same] = [item("Desk lamp", { priceMinor: 9_000 }), item("Desk lamp", { priceMinor: 51_000 })]
  expect(orderByLikeness(asked, [cheap, same])).toEqual([1, 0])
  expect(orderByLikeness(asked, [item("Desk lamp"), item("Desk lamp", { codes: ["dl300"] })])).toEqual([1, 0])
  const told = item("Desk lamp", { description: "a warm light in a brass shade" })
  expect(orderByLikeness(asked, [item("Desk lamp"), told])).toEqual([1, 0])
})

it("minds the edition, and not the numbers of the systems it runs on", () => {
  const asked = item("Beacon typing 17 deluxe")
  expect(best(asked, item("Beacon typing 17 standard"), item("Beacon teaches typing v.17 dlx (pc)"))).toBe(
    "Beacon teaches typing v.17 dlx (pc)",
  )
  const runsOn = item("Beacon typing 17 deluxe (win 98 me 2000 xp)")
  const [other, same] = likenesses(asked, [item("Beacon typing 17 deluxe 98 2000"), runsOn])
  expect([other?.versionsMore, same?.versionsMore]).toEqual([2 / 3, 0])
})

const anyItem = fc.record({
  title: fc.string({ maxLength: 60 }),
  brand: fc.string({ maxLength: 10 }),
  codes: fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }),
  description: fc.string({ maxLength: 80 }),
  priceMinor: fc.option(fc.integer({ min: 1, max: 1e9 })),
  score: fc.double({ min: 0, max: 100, noNaN: true }),
})

test.prop([anyItem, fc.array(anyItem, { maxLength: 12 })])(
  "orders any items, each once, by finite scores",
  (asked, all) => {
    expect([...orderByLikeness(asked, all)].sort((a, b) => a - b)).toEqual(all.map((_, at) => at))
    for (const likeness of likenesses(asked, all)) expect(Number.isFinite(scoreOf(likeness))).toBe(true)
  },
)
