import {
  HOME_REGIONS,
  type HomeBlock,
  type HomeCard,
  type HomeCategory,
  type HomeKey,
  type HomeProduct,
  type HomeRecord,
} from "../homepage.model.ts"

export const CARDS_PER_ROW = 12

export type Department = { readonly category: HomeCategory; readonly top: readonly HomeProduct[] }

const dayMs = 86_400_000
const indiaOffsetMs = 5.5 * 3_600_000
const validMs = 30 * 60_000

/** The next midnight in India (UTC+5:30 all year). */
const nextMidnight = (now: Date): Date =>
  new Date(Math.floor((now.getTime() + indiaOffsetMs) / dayMs + 1) * dayMs - indiaOffsetMs)

const cheapest = ({ variants }: HomeProduct) =>
  [...variants].sort((a, b) => a.offer.priceMinor - b.offer.priceMinor)[0]?.offer

const cardOf = (product: HomeProduct): HomeCard[] => {
  const offer = cheapest(product)
  if (!offer) return []
  return [
    {
      productId: product.id,
      slug: product.slug,
      title: product.title,
      image: product.images[0] ?? null,
      priceMinor: offer.priceMinor,
      mrpMinor: Math.max(offer.mrpMinor, offer.priceMinor),
      currency: "INR",
      rating: { average: product.rating.average, count: product.rating.count },
    },
  ]
}

const saving = ({ priceMinor, mrpMinor }: HomeCard): number =>
  mrpMinor === 0 ? 0 : (mrpMinor - priceMinor) / mrpMinor

const rotate = <Item>(items: readonly Item[], by: number): readonly Item[] => {
  const at = items.length === 0 ? 0 : by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

/** The day's deals: the deepest discounts, another dozen of them each day and region. */
const dealsOf = (departments: readonly Department[], turn: number): readonly HomeCard[] => {
  const cards = departments.flatMap(({ top }) => top.flatMap(cardOf))
  const deepest = cards
    .filter((card) => saving(card) > 0)
    .sort((a, b) => saving(b) - saving(a) || (a.productId < b.productId ? -1 : 1))
    .slice(0, CARDS_PER_ROW * 5)
  return rotate(deepest, turn * CARDS_PER_ROW).slice(0, CARDS_PER_ROW)
}

const hrefOf = (categoryId: string): string => `/c/${encodeURIComponent(categoryId)}`

const heroOf = ({ category, top }: Department): HomeBlock => ({
  type: "hero",
  title: `The best of ${category.name}`,
  text: "Each price with its delivery date, and nothing that can't reach you.",
  href: hrefOf(category.id),
  image: top.find(({ images }) => images.length > 0)?.images[0] ?? null,
})

const rowOf = ({ category, top }: Department): HomeBlock => ({
  type: "category-row",
  title: category.name,
  categoryId: category.id,
  href: hrefOf(category.id),
  cards: top.flatMap(cardOf).slice(0, CARDS_PER_ROW),
})

/**
 * The record of one region and platform from each department's best sellers. The order of the departments differs
 * by region, and hero and deals change each day, until sales by region can speak for themselves. Null when there
 * is nothing to show, so that no empty page overwrites a good one.
 */
export const buildHome = (key: HomeKey, departments: readonly Department[], now: Date): HomeRecord | null => {
  const filled = departments.filter(({ top }) => top.some((product) => product.variants.length > 0))
  const [region, day] = [
    HOME_REGIONS.findIndex((name) => key.region.startsWith(name) && name.length === key.region.length),
    Math.floor(now.getTime() / dayMs),
  ]
  const ordered = rotate(filled, Math.max(0, region) * 2)
  const hero = rotate(ordered, day)[0]
  if (!hero) return null
  return {
    schemaVersion: 1,
    region: key.region,
    platform: key.platform,
    version: now.getTime(),
    publishedAt: now.toISOString(),
    validUntil: new Date(Math.min(now.getTime() + validMs, nextMidnight(now).getTime())).toISOString(),
    menu: filled.map(({ category, top }) => ({
      categoryId: category.id,
      name: category.name,
      image: top.find(({ images }) => images.length > 0)?.images[0] ?? null,
    })),
    blocks: [
      heroOf(hero),
      {
        type: "flash-sale",
        title: "Today's deals",
        endsAt: nextMidnight(now).toISOString(),
        cards: dealsOf(filled, day + region),
      },
      ...ordered.map(rowOf),
    ],
  }
}
