import type { IndexDocument, SourceCategory } from "../indexing/index-document.model.ts"
import type { ProductIndex } from "../ports.ts"
import { makeExtras } from "../query/extras.rule.ts"
import type { IndexQuery } from "../query/index-query.model.ts"
import type { ReachMap } from "../query/plan-query.rule.ts"
import { makeSearchProducts } from "../query/search-products.use-case.ts"
import { ownTuning } from "../tuning/known-tuning.rule.ts"
import { limitedTo } from "../without-index/stand-in.rule.ts"
import { aCategory, aDepartment } from "./catalog.builder.ts"
import { aDocument, aVariant } from "./document.builder.ts"
import { fakeKnownReadings } from "./known-readings.fake.ts"
import { fakeProductIndex } from "./product-index.fake.ts"
import { aQuery, aReach } from "./query.builder.ts"

/** One of many alike. */
export const shoe = (ordinal: number, over: Partial<IndexDocument> = {}): IndexDocument =>
  aDocument({
    productId: `P-${String(ordinal).padStart(2, "0")}`,
    popularity: 100 - ordinal,
    variants: [aVariant({ sku: `SKU-${ordinal}` })],
    ...over,
  })

type Settings = {
  readonly soldOut?: readonly string[]
  /** What is known to have sold out when a search begins. */
  readonly lately?: () => ReadonlySet<string>
  /** Where some is left of what ran out lately in a warehouse: sold out alone, if left out. */
  readonly left?: ReadonlyMap<string, readonly string[]>
  readonly search?: ProductIndex["search"]
  readonly categories?: () => Promise<readonly SourceCategory[]>
  readonly hint?: (skus: readonly string[], at?: ReadonlySet<string>) => Promise<ReadonlySet<string>>
  /** Rejects when there is no promise table. */
  readonly reach?: () => Promise<ReachMap>
  /** When patience with a page's extras ends; never, if left out. */
  readonly late?: Promise<void>
}

/** The search over a fake index, with all that it asks and tells. */
export const searchScene = async (documents: readonly IndexDocument[], settings: Settings = {}) => {
  const index = fakeProductIndex()
  await index.apply(documents.map((document) => ({ kind: "put", document })))
  const asked: IndexQuery[] = []
  const logged: unknown[] = []
  const faults: unknown[] = []
  const search = makeSearchProducts({
    clock: { now: () => new Date("2026-11-18T06:00:00Z") },
    index: {
      ...index,
      search: async (query, looked) => {
        asked.push(query)
        return (settings.search ?? index.search)(query, looked)
      },
      list: settings.search ?? index.list,
    },
    shelf: { listCategories: settings.categories ?? (async () => [aDepartment(), aCategory()]) },
    stock: { soldOut: settings.hint ?? (async () => new Set(settings.soldOut)) },
    delivery: { reach: settings.reach ?? (async () => aReach({ "WH-BLR": "2026-11-19" })) },
    log: { searched: (entry) => logged.push(entry) },
    tuning: async () => ownTuning,
    known: fakeKnownReadings(),
    soldOutLately: async () =>
      settings.left ?? new Map([...(settings.lately?.() ?? [])].map((sku) => [sku, []])),
    withoutIndex: async (query) => ({ ...limitedTo([]), page: query.page }),
    extras: makeExtras({
      pause: () => settings.late ?? new Promise(() => undefined),
      patienceMs: 5,
      onFault: (error) => faults.push(error),
    }),
    onIndexAway: (error) => faults.push(error),
    onHintAway: (error) => faults.push(error),
  })
  return { search: (over = {}) => search(aQuery(over), "visitor"), asked, logged, faults }
}
