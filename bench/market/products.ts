import type { IndexDocument, IndexVariant } from "@haat/domain/search"
import { type Dice, makeDice } from "./dice.ts"
import { capitalized, colors, madeUp, materials, sizes, thingName } from "./words.ts"

export type Leaf = {
  readonly id: string
  readonly path: readonly string[]
  readonly names: readonly string[]
}

/** What the generated market is made for: the shop's own categories and warehouses. */
export type Ground = { readonly leaves: readonly Leaf[]; readonly warehouses: readonly string[] }

/** A market's words grow with its size, ever more slowly (Heaps' law); the first products stay what they are. */
const grown = (base: number, factor: number, ordinal: number): number =>
  Math.floor(base + factor * (ordinal + 1) ** 0.6)

export type Name = {
  readonly brand: string
  readonly series: string
  readonly thing: string
  readonly rank: number
}

export const nameOf = (ordinal: number, dice: Dice = makeDice(ordinal)): Name => {
  const rank = dice.ranked(grown(150, 2, ordinal))
  return {
    rank,
    thing: thingName(rank),
    brand: capitalized(madeUp(1, dice.ranked(grown(60, 2, ordinal)))),
    series: capitalized(madeUp(2, dice.ranked(grown(300, 8, ordinal)))),
  }
}

const stockOf = (dice: Dice, warehouses: readonly string[]): readonly string[] => {
  const share = dice.next() * dice.next()
  return warehouses.filter(() => dice.next() < share)
}

const variantsOf = (id: string, dice: Dice, { warehouses }: Ground): readonly IndexVariant[] => {
  const count = 1 + dice.ranked(8)
  const priceMinor = 4900 + 100 * Math.floor(30 ** (1 + 2.2 * dice.next()))
  const first = dice.below(colors.length)
  return Array.from({ length: count }, (_, index) => {
    const color = colors[(first + Math.floor(index / 4)) % colors.length] ?? "Red"
    const size = sizes[index % 4] ?? "M"
    return {
      sku: `${id}-${index}`,
      priceMinor: priceMinor + 1000 * (index % 3),
      mrpMinor: priceMinor * 2,
      facets: [`color=${color}`, `size=${size}`],
      stockedIn: stockOf(dice, warehouses),
    }
  })
}

/** The product of this place in the market; the same on every machine and in a market of any size. */
export const documentAt = (ordinal: number, ground: Ground): IndexDocument => {
  const dice = makeDice(ordinal)
  const { brand, series, thing, rank } = nameOf(ordinal, dice)
  const leaf = ground.leaves[rank % ground.leaves.length]
  if (leaf === undefined) throw new Error("the shop has no categories; seed it first")
  const id = `bench-${ordinal}`
  const material = dice.of(materials)
  const title = `${brand} ${series} ${capitalized(thing)} (${material})`
  return {
    productId: id,
    version: 1,
    slug: id,
    title,
    brand,
    description: `<p>The ${series} is a ${thing} of ${material.toLowerCase()}, made to last and easy to care for.</p>`,
    categoryId: leaf.id,
    categoryPath: leaf.path,
    categoryNames: leaf.names,
    attributeWords: [material],
    facets: [`brand=${brand}`, `material=${material}`],
    image: {
      url: `/media/${id}-640.webp`,
      alt: title,
      width: 640,
      height: 640,
      widths: [160, 320, 640],
      placeholder: "MggKJwb4aXeKh4iPcph4V5d1iJAIB4kA",
    },
    ratingAverage: Math.round(20 + dice.next() * 30) / 10,
    ratingCount: dice.ranked(2000),
    popularity: Math.round(100 * 10_000 ** dice.next()) / 100,
    createdAt: new Date(1_750_000_000_000 + dice.below(40_000_000) * 1000).toISOString(),
    variants: variantsOf(id, dice, ground),
    completions: [thing, brand.toLowerCase()],
  }
}
