import { expect, it } from "vitest"
import { anyKind } from "../query/index-query.model.ts"
import { aCategory } from "../testing/catalog.builder.ts"
import { makeFindKind } from "./find-kind.use-case.ts"
import type { WordUse } from "./head-of.rule.ts"

/** How many products are called so, and of how many it is a quality. */
const uses: Readonly<Record<string, WordUse>> = Object.fromEntries(
  Object.entries({
    rod: [3, 0],
    rods: [3, 0],
    curtain: [30, 0],
    sofa: [4, 0],
    leather: [0, 80],
    plate: [5, 10],
    cake: [3, 0],
    desk: [0, 9],
    "study table": [4, 0],
    cabinet: [7, 0],
    bedside: [0, 0],
    bed: [4, 0],
  }).map(([name, [asKind = 0, asQuality = 0]]) => [name, { asKind, asQuality }]),
)
const nowhere: WordUse = { asKind: 0, asQuality: 0 }
const sum = (all: readonly WordUse[]): WordUse =>
  all.reduce((a, b) => ({ asKind: a.asKind + b.asKind, asQuality: a.asQuality + b.asQuality }), nowhere)

const categories = [
  aCategory({ id: "electrics", name: "Electrics", path: ["electrics"], parentId: null }),
  aCategory({ id: "lamps", name: "Lamps & Lighting", path: ["electrics", "lamps"], parentId: "electrics" }),
  aCategory({ id: "sofas", name: "Sofas", path: ["sofas"], parentId: null }),
  aCategory({ id: "table", name: "Plates & Cutlery", path: ["table"], parentId: null }),
]
const synonyms = new Map([
  ["desk", ["study table"]],
  ["bed frame", ["bed"]],
  ["coffee rod", ["rod"]],
])

const findKind = makeFindKind({
  kindsOf: async (kinds) => kinds.map(({ names }) => sum(names.flatMap((name) => uses[name] ?? []))),
  categories,
  tuning: { synonyms },
})

it.each([
  ["small curtain rods", ["rods"], [], ["curtain"]],
  ["leather rod", ["rod"], [], []],
  ["rod for a curtain", ["rod"], [], []],
  ["cake plate", ["plate"], [], []],
  ["white desk", ["desk", "study table"], [], []],
  ["twin bed frame", ["bed frame", "bed"], [], []],
  ["curtain coffee rod", ["coffee rod", "rod"], [], []],
  ["red leather sofa", ["sofa"], ["sofas"], []],
  ["bathroom lighting", ["lighting"], ["lamps"], []],
  ["cheap electrics", ["electrics"], ["electrics"], []],
])("hears in %j what is asked for", async (text, names, categoryIds, beside) => {
  expect(await findKind(text)).toEqual({ kind: { names, categoryIds, beside }, unknown: null })
})

it("names the word that the catalog doesn't know", async () => {
  expect(await findKind("curtain unicycle")).toEqual({
    kind: { names: ["unicycle"], categoryIds: [], beside: ["curtain"] },
    unknown: "unicycle",
  })
})

it("asks for any kind where only qualities are named, or the shop tells no kinds apart", async () => {
  expect(await findKind("leather")).toEqual({ kind: anyKind, unknown: null })
  const untold = makeFindKind({ kindsOf: async () => [], categories, tuning: { synonyms } })
  expect(await untold("curtain rod")).toEqual({ kind: anyKind, unknown: null })
})
