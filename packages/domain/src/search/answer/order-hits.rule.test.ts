import { describe, expect, it } from "vitest"
import type { IndexQuery } from "../query/index-query.model.ts"
import { planQuery } from "../query/plan-query.rule.ts"
import { aDocument } from "../testing/document.builder.ts"
import { aQuery, aReach } from "../testing/query.builder.ts"
import { worldPlan } from "../testing/world.builder.ts"
import { fillPage } from "./fill-page.rule.ts"
import { type ListPlace, writePlace } from "./list-place.rule.ts"
import { listingOf, placesOf, titleWindow, windowPlan } from "./order-hits.rule.ts"

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
  token: () => `after-${title}`,
  ...over,
})
const orderHits = (answer: Parameters<typeof listingOf>[0], plan: IndexQuery) =>
  placesOf(listingOf(answer, plan), plan)
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
  expect(listingOf({ hits: kettles }, plan)).toEqual({ ordered: kettles, from: 0 })
})

describe("a long list, page after page", () => {
  const many = Array.from({ length: titleWindow + 30 }, (_, at) =>
    hit(`Kettle ${at} of many`, { score: 200 - at }),
  )
  const pageSize = 24
  type Place = Pick<ListPlace, "listed" | "after"> | null

  /** As the index answers: what sold out is in no list any more, and tokens say where they stand. */
  const pageOf = (place: Place, { page, sold }: { page: number; sold: ReadonlySet<string> }) => {
    const reading = { reading: "alike", spelling: null, kind: null } as const
    const text = "kettle 7 of many"
    const plan = planQuery({
      query: aQuery({ text, pageSize, page, cursor: place && writePlace({ ...place, page, reading }) }),
      ...{ text, band: "alike", reach, today: "2026-11-18", variantKeys: new Set<string>(), reserve: 12 },
    })
    const wide = windowPlan(plan)
    const from = wide.after === null ? wide.from : 1 + many.findIndex(({ token }) => token() === wide.after)
    const left = many
      .slice(wide.after === null ? 0 : from)
      .filter(({ document }) => !sold.has(document.title))
    const hits = left.slice(wide.after === null ? from : 0).slice(0, wide.size)
    const answer = { hits, total: left.length }
    const listing = listingOf(answer, plan)
    return fillPage({ answer, listing, plan, pageSize, reach, soldOut: new Set() })
  }
  const paged = (sold: ReadonlySet<string>) =>
    Array.from({ length: 6 }, (_, page) => pageOf(null, { page: page + 1, sold }).hits).flat()
  const walk = (soldBefore: (page: number) => ReadonlySet<string>) => {
    const seen: string[] = []
    let place: Place = null
    for (let page = 1; page < 20; page += 1) {
      const { hits, goesOn } = pageOf(place, { page: 1, sold: soldBefore(page) })
      seen.push(...hits.map(({ title }) => title))
      if (goesOn === null) return seen
      place = goesOn
    }
    throw new Error("the list has no end")
  }
  const none: ReadonlySet<string> = new Set()

  it("brings every hit once, by pages and by cursors, through the window and behind it", () => {
    const titlesOf = paged(none).map(({ title }) => title)
    expect(new Set(titlesOf).size).toBe(many.length)
    expect(walk(() => none)).toEqual(titlesOf)
  })

  it("lists all that is left, each once, though shown ones and others sell out between two pages", () => {
    const inOrder = paged(none).map(({ title }) => title)
    const soldAt = (page: number) =>
      new Set([
        ...inOrder.slice(0, 2 * (page - 1)),
        ...inOrder.slice(60, 60 + page - 1),
        ...inOrder.slice(-page),
      ])
    const seen = walk(soldAt)
    expect(new Set(seen).size).toBe(seen.length)
    const sold = soldAt(6)
    expect(inOrder.filter((title) => !sold.has(title) && !seen.includes(title))).toEqual([])
  })
})
