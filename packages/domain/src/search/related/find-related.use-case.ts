import { shownHit } from "../answer/shown-hit.rule.ts"
import type { ProductIndex, Reachability, SearchEdge, Stock, StoredDocuments } from "../ports.ts"
import { makeAskSoldOut } from "../query/ask-sold-out.use-case.ts"
import type { Extras } from "../query/extras.rule.ts"
import type { IndexQuery, ListedDocument } from "../query/index-query.model.ts"
import { indianDate, planQuery, type ReachMap } from "../query/plan-query.rule.ts"
import type { Related, Search, SearchHit } from "../search.model.ts"

export type FindRelatedPorts = Pick<SearchEdge, "clock"> & {
  /** Most often in one order with a product, by id. */
  readonly boughtWith: (productId: string, limit: number) => Promise<readonly string[]>
  readonly documents: Pick<StoredDocuments, "reading">
  readonly index: Pick<ProductIndex, "list">
  readonly stock: Pick<Stock, "soldOut">
  readonly delivery: Reachability
  /** Bounds each of the rows: what is away or late leaves its row empty. */
  readonly extras: Extras
  readonly onHintAway: (error: unknown) => void
}

/** Cards in a row, and how many are looked at to fill it: some are sold out, or don't come to the pincode. */
const rowLength = 8
const looked = 24

type Place = { readonly reach: ReachMap; readonly today: string; readonly pincode: string }

const planOf = (
  { reach, today, pincode }: Place,
  asked: Pick<IndexQuery, "text" | "band" | "categoryId">,
): IndexQuery => {
  const { text, band, categoryId } = asked
  const open = {
    filters: {},
    priceMinMinor: null,
    priceMaxMinor: null,
    ratingAtLeast: null,
    withinDays: null,
  }
  const page = { sort: "relevance", page: 1, pageSize: looked } as const
  const query = { ...open, ...page, text, categoryId, pincode }
  return planQuery({ query, text, band, reach, today, variantKeys: new Set(), reserve: 0 })
}

/** Of its category: what its title could mean, then what others buy. */
const ofItsKind = async (
  { index, extras }: FindRelatedPorts,
  { title, categoryId }: ListedDocument,
  place: Place,
): Promise<readonly ListedDocument[]> => {
  const list = async (text: string, band: IndexQuery["band"]) =>
    (await index.list(planOf(place, { text, band, categoryId }))).hits.map(({ document }) => document)
  const [alike, popular] = await Promise.all([
    extras(list(title, "alike"), []),
    extras(list("", "exact"), []),
  ])
  return [...alike, ...popular]
}

/** The first that can be bought and come here, each product once on the whole page. */
const rowOf = (
  documents: readonly ListedDocument[],
  seen: Set<string>,
  shown: (document: ListedDocument) => SearchHit | null,
): readonly SearchHit[] => {
  const row: SearchHit[] = []
  for (const document of documents) {
    if (row.length === rowLength || seen.has(document.productId)) continue
    const hit = shown(document)
    if (hit) row.push(hit)
    if (hit) seen.add(document.productId)
  }
  return row
}

/**
 * What goes with a product and what is like it: in stock, with its date at the pincode, best first, no product twice. Rows of
 * which nothing is known, or not in time, are empty.
 */
export const makeFindRelated =
  (ports: FindRelatedPorts): Search["findRelated"] =>
  async (productId, pincode): Promise<Related> => {
    const now = ports.clock.now()
    const [reach, companions] = await Promise.all([
      ports.delivery.reach(pincode, now),
      ports.extras(ports.boughtWith(productId, looked), []),
    ])
    const read = await ports.extras(ports.documents.reading([productId, ...companions]), [])
    const byId = new Map(read.map((document) => [document.productId, document]))
    const own = byId.get(productId)
    if (own === undefined) return { together: [], similar: [] }
    const place = { reach, pincode, today: indianDate(now) }
    const together = companions.flatMap((id) => byId.get(id) ?? [])
    const similar = await ofItsKind(ports, own, place)
    const plan = planOf(place, { text: "", band: "exact", categoryId: null })
    const skus = [...together, ...similar].flatMap(({ variants }) => variants.map(({ sku }) => sku))
    const soldOut = await makeAskSoldOut(ports, new Set(reach.keys()))([...new Set(skus)])
    const shown = (document: ListedDocument) => shownHit({ document, marked: null }, { plan, reach, soldOut })
    const seen = new Set([productId])
    return { together: rowOf(together, seen, shown), similar: rowOf(similar, seen, shown) }
  }
