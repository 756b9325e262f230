import { expect, it } from "vitest"
import { planQuery } from "../query/plan-query.rule.ts"
import { aDocument } from "../testing/document.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { worldPlan } from "../testing/world.builder.ts"
import { fillPage } from "./fill-page.rule.ts"
import { orderHits, placeOfCursor, titleWindow, windowPlan } from "./order-hits.rule.ts"

const reach = aReach({ "WH-BLR": "2026-11-19" })
const planOf = (text: string, over = {}) => ({
  ...worldPlan(aQuery({ text, pageSize: 2 }), reach),
  band: "alike" as const,
  text,
  size: 2,
  ...over,
})
const hit = (title: string, over = {}) => ({
  document: aDocument({ productId: title, title }),
  marked: null,
  band: 0,
  score: 1,
  token: `after-${title}`,
  ...over,
})
const kettles = Array.from({ length: 6 }, (_, at) => hit(`Kettle ${at}`, { score: 6 - at }))
const titles = (hits: readonly { readonly document: { readonly title: string } }[]) =>
  hits.map(({ document }) => document.title)

it("orders what was read loosely by likeness, page after page of one window", () => {
  const plan = planOf("Kettle 4")
  expect(windowPlan(plan)).toMatchObject({ from: 0, size: titleWindow })
  const pages = [0, 2, 4].map((from) => titles(orderHits({ hits: kettles }, { ...plan, from })))
  expect(pages[0]?.[0]).toBe("Kettle 4")
  expect(new Set(pages.flat()).size).toBe(6)
})

it("never lifts a hit above a higher band, however alike it is", () => {
  const hits = [hit("Brass lamp kettle", { band: 8 }), hit("Steel kettle red", { band: 4, score: 90 })]
  const plan = planOf("steel kettle red", { band: "exact" as const })
  expect(titles(orderHits({ hits }, plan))[0]).toBe("Brass lamp kettle")
})

it("lets what sells better decide between equals, not between likely and unlikely", () => {
  const plan = planOf("red steel kettle", { band: "exact" as const })
  const equal = [hit("Red steel kettle A"), hit("Red steel kettle B", { score: 60 })]
  expect(titles(orderHits({ hits: equal }, plan))[0]).toBe("Red steel kettle B")
  const unlike = [hit("Red steel kettle"), hit("Stand for a kettle, red steel, with cloth", { score: 60 })]
  expect(titles(orderHits({ hits: unlike }, plan))[0]).toBe("Red steel kettle")
})

it.each([
  ["one or two words", planOf("steel kettle", { band: "exact" as const })],
  ["another sort", planOf("kettle", { sort: "price-asc" as const })],
  ["what lies behind the window", planOf("kettle", { from: titleWindow })],
  ["nothing asked", planOf("")],
])("leaves %s to the index", (_, plan) => {
  expect(windowPlan(plan)).toBe(plan)
  expect(orderHits({ hits: kettles }, plan)).toBe(kettles)
})

it("brings every hit once, by pages and by cursors, through the window and behind it", () => {
  const all = Array.from({ length: titleWindow + 30 }, (_, at) =>
    hit(`Kettle ${at} of many`, { score: 200 - at }),
  )
  const answers = (plan: ReturnType<typeof planOf>) => {
    const wide = windowPlan(plan)
    const from = wide.after === null ? wide.from : 1 + all.findIndex(({ token }) => token === wide.after)
    return { hits: all.slice(from, from + wide.size), total: all.length }
  }
  const pageSize = 24
  const fill = (plan: ReturnType<typeof planOf>) => {
    const answer = answers(plan)
    return fillPage({ answer, all: orderHits(answer, plan), plan, pageSize, reach, soldOut: new Set() })
  }
  const base = planOf("kettle 7 of many", { size: pageSize + 12 })
  const paged = Array.from({ length: 6 }, (_, page) => fill({ ...base, from: page * pageSize }).hits).flat()
  expect(new Set(paged.map(({ productId }) => productId)).size).toBe(all.length)
  const seen: string[] = []
  for (let cursor: string | null = ""; cursor !== null; ) {
    const query = aQuery({ text: base.text, pageSize, cursor: cursor || null })
    const { from, after } = planQuery({
      query,
      text: base.text,
      band: "alike",
      reach,
      today: "2026-11-18",
      variantKeys: new Set(),
      reserve: 12,
    })
    const page = fill({ ...base, from, after })
    seen.push(...page.hits.map(({ productId }) => productId))
    cursor = page.cursor
  }
  expect(seen).toEqual(paged.map(({ productId }) => productId))
})

it("takes only its own cursors for places, none beyond the window", () => {
  expect([
    placeOfCursor("at-48"),
    placeOfCursor("at-999"),
    placeOfCursor("WzFd"),
    placeOfCursor(null),
  ]).toEqual([48, titleWindow - 1, null, null])
})
