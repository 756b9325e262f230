import fc from "fast-check"
import type { IndexDocument, SourceCategory } from "../indexing/index-document.model.ts"
import { type PlanFacts, planQuery, type ReachMap } from "../query/plan-query.rule.ts"
import type { SearchQuery } from "../search.model.ts"
import { aQuery } from "./query.builder.ts"

/** Words far apart, that stem to themselves and mean nothing to a list of synonyms. */
const vocabulary = ["zebu", "quokka", "falcon", "marmot", "yak", "ibex", "walrus"] as const
/** Where the goods of random worlds may stand. */
export const warehouses = ["WH-A", "WH-B", "WH-C", "WH-D"] as const
const categories = [
  ["cloth"],
  ["cloth", "shirt"],
  ["cloth", "trouser"],
  ["tool"],
  ["tool", "hammer"],
] as const
export const worldToday = "2026-11-18"
export const worldVariantKeys: ReadonlySet<string> = new Set(["color", "size"])

const variant = fc.record({
  priceMinor: fc.constantFrom(100, 49_999, 50_000, 120_000, 700_000, 2_600_000),
  color: fc.constantFrom("Red", "Blue"),
  size: fc.constantFrom("S", "M", "L"),
  stockedIn: fc.subarray([...warehouses]),
})

const product = fc.record({
  words: fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 3 }),
  brand: fc.constantFrom("Aster", "Birch"),
  path: fc.constantFrom(...categories),
  material: fc.option(fc.constantFrom("Wool", "Steel", "a=b")),
  weight: fc.option(fc.constantFrom(0, 5, 12.5, 40, 75, 90, 120, 250, 400, 999)),
  rating: fc.constantFrom(1.5, 2, 3, 3.5, 4, 4.5),
  ratingCount: fc.nat({ max: 3 }),
  popularity: fc.nat({ max: 3 }),
  conversion: fc.option(fc.constantFrom(0, 0.01, 0.03, 0.25, 1)),
  day: fc.integer({ min: 1, max: 4 }),
  variants: fc.array(variant, { minLength: 1, maxLength: 3 }),
})
type Drawn = typeof product extends fc.Arbitrary<infer Value> ? Value : never

const documentOf = (drawn: Drawn, ordinal: number): IndexDocument => ({
  productId: `P-${ordinal}`,
  version: 1,
  slug: `p-${ordinal}`,
  title: drawn.words.join(" "),
  brand: drawn.brand,
  description: "",
  categoryId: drawn.path.at(-1) ?? "",
  categoryPath: drawn.path,
  categoryNames: [],
  attributeWords: [],
  facets: [
    `brand=${drawn.brand}`,
    ...(drawn.material === null ? [] : [`material=${drawn.material}`]),
    ...(drawn.weight === null ? [] : [`weight=${drawn.weight}`]),
  ],
  image: null,
  ratingAverage: drawn.rating,
  ratingCount: drawn.ratingCount,
  popularity: drawn.popularity,
  ...(drawn.conversion === null ? {} : { conversion: drawn.conversion }),
  createdAt: `2026-10-0${drawn.day}T00:00:00.000Z`,
  variants: drawn.variants.map(({ priceMinor, color, size, stockedIn }, index) => ({
    sku: `SKU-${ordinal}-${index}`,
    priceMinor,
    mrpMinor: priceMinor,
    facets: [`color=${color}`, `size=${size}`],
    stockedIn,
  })),
  completions: [drawn.words.join(" ")],
})

export const anyDocuments: fc.Arbitrary<readonly IndexDocument[]> = fc
  .array(product, { minLength: 1, maxLength: 14 })
  .map((drawn) => drawn.map(documentOf))

/** Enough products that numbers are offered in ranges. */
export const manyDocuments: fc.Arbitrary<readonly IndexDocument[]> = fc
  .array(product, { minLength: 20, maxLength: 40 })
  .map((drawn) => drawn.map(documentOf))

/** The shop's categories as the worlds know them. */
export const worldCategories: readonly SourceCategory[] = categories.map((path) => ({
  id: path.at(-1) ?? "",
  name: path.at(-1) ?? "",
  path,
  parentId: path.at(-2) ?? null,
  attributes: [
    { key: "material", label: "Material", facet: true, searchable: true },
    { key: "weight", label: "Weight", type: "number", unit: "g", facet: true, searchable: false },
  ],
  variantOptions: ["color", "size"],
}))

const filters = fc.record(
  {
    brand: fc.subarray(["Aster", "Birch"], { minLength: 1 }),
    material: fc.subarray(["Wool", "Steel", "a=b"], { minLength: 1 }),
    weight: fc.subarray(["40", "..12.5", "12.5..90", "250.."], { minLength: 1 }),
    color: fc.subarray(["Red", "Blue"], { minLength: 1 }),
    size: fc.subarray(["S", "M", "L"], { minLength: 1 }),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const price = fc.option(fc.constantFrom([null, 49_999], [50_000, null], [50_000, 199_999], [0, 2_499_999]))

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 2 })

export const anyQuery: fc.Arbitrary<SearchQuery> = fc
  .record({
    text: fc.oneof(
      fc.constant(""),
      fc.constantFrom(...vocabulary),
      fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...vocabulary)).map((two) => two.join(" ")),
    ),
    categoryId: rarely(fc.constantFrom("cloth", "shirt", "tool")),
    filters,
    price,
    ratingAtLeast: rarely(fc.constantFrom(2, 3, 4)),
    withinDays: rarely(fc.constantFrom(0, 1, 3)),
    sort: fc.constantFrom("popularity", "price-asc", "price-desc", "rating", "newest", "fastest"),
    pageSize: fc.constantFrom(3, 20),
    page: fc.constantFrom(1, 2),
  })
  .map(({ price: bounds, ...query }) =>
    aQuery({
      ...query,
      priceMinMinor: bounds?.[0] ?? null,
      priceMaxMinor: bounds?.[1] ?? null,
    } as Partial<SearchQuery>),
  )

const way = fc.record({
  latest: fc.constantFrom("2026-11-18", "2026-11-19", "2026-11-20", "2026-11-21", "2026-11-30"),
  feeMinor: fc.constantFrom(0, 4900, 9900),
})
const ways = fc
  .record({ standard: fc.option(way), express: fc.option(way) })
  .filter(({ standard, express }) => standard !== null || express !== null)

/** Which warehouses reach the pincode, each by one service or two, with dates and fees of their own. */
export const anyReach: fc.Arbitrary<ReachMap> = fc
  .dictionary(fc.constantFrom(...warehouses), ways, { noNullPrototype: true })
  .map(
    (drawn) =>
      new Map(
        Object.entries(drawn).map(([warehouseId, offered]) => [
          warehouseId,
          (["standard", "express"] as const).flatMap((service) => {
            const found = offered[service]
            return found ? [{ service, warehouseId, earliest: worldToday, ...found }] : []
          }),
        ]),
      ),
  )

/** What sold out since a world was indexed: in most searches nothing, else a few of the first products' variants. */
export const anyGone: fc.Arbitrary<ReadonlySet<string>> = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 2 })), { maxLength: 12 }) },
  )
  .map((drawn) => new Set(drawn.map(([ordinal, index]) => `SKU-${ordinal}-${index}`)))

export const worldPlan = (
  query: SearchQuery,
  reach: PlanFacts["reach"],
  gone: ReadonlySet<string> = new Set(),
) =>
  planQuery({
    query,
    gone,
    text: query.text,
    band: "exact",
    reach,
    today: worldToday,
    variantKeys: worldVariantKeys,
    reserve: 0,
  })
