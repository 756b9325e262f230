import type { Product } from "../catalog.model.ts"
import { slugOf } from "./identity.rule.ts"
import type {
  CatalogEvent,
  ItemSource,
  ItemSubmission,
  StockCounted,
  StoredItem,
  WarehouseCount,
} from "./item.model.ts"
import { changedFields, contentOfSubmission, type Placing } from "./product-content.rule.ts"

export type Facts = Placing & {
  readonly before: StoredItem | null
  readonly now: Date
  readonly correlationId: string
}
export type Applied = { readonly item: StoredItem; readonly events: readonly CatalogEvent[] }

const isOlder = (a: Pick<ItemSource, "feedId" | "row">, b: ItemSource): boolean =>
  a.feedId < b.feedId || (a.feedId === b.feedId && a.row < b.row)

const sameCounts = (a: readonly WarehouseCount[] | undefined, b: readonly WarehouseCount[]): boolean =>
  a?.length === b.length &&
  b.every((count) => a.some((one) => one.warehouseId === count.warehouseId && one.count === count.count))

/** A product stays withdrawn once staff took it down; one that only lost its variants comes back with them. */
const stateAfter = (before: Product | undefined): Product["state"] =>
  before?.state === "withdrawn" && before.variants.length > 0 ? "withdrawn" : "live"

const lineageOf = (title: string, { before, productId: id, now }: Facts) =>
  before
    ? {
        id,
        slug: before.product.slug,
        revision: before.product.revision + 1,
        createdAt: before.product.createdAt,
      }
    : { id, slug: slugOf(title, id), revision: 1, createdAt: now }

const nextProduct = (
  submission: ItemSubmission,
  facts: Facts,
): { product: Product; fields: readonly string[] } => {
  const before = facts.before?.product
  const content = contentOfSubmission(submission, facts, before ?? null)
  const state = stateAfter(before)
  const fields = [
    ...changedFields(before ?? null, content),
    ...(before && before.state !== state ? ["state"] : []),
  ]
  if (before && fields.length === 0) return { product: before, fields }
  const product = { ...content, ...lineageOf(submission.title, facts), state, updatedAt: facts.now }
  return { fields, product }
}

const countsAfter = (submission: ItemSubmission, before: StoredItem | null) => {
  const given = submission.variants.filter(({ stock }) => stock.length > 0)
  const changed = given.filter(({ sku, stock }) => !sameCounts(before?.counts[sku], stock))
  const kept = submission.variants.map(
    ({ sku, stock }) => [sku, stock.length > 0 ? stock : (before?.counts[sku] ?? [])] as const,
  )
  return { changed, counts: Object.fromEntries(kept.filter(([, counts]) => counts.length > 0)) }
}

/** Of what was never counted before, units are sure to be booked, and their availability to be told. */
const unitsFollow = (before: StoredItem | null, counted: ItemSubmission["variants"]): boolean =>
  before === null && counted.some(({ stock }) => stock.some(({ count }) => count > 0))

/**
 * What a submission makes of the item: null when it says nothing new or is older than what is kept, so replays and late
 * comers have no effect. The revision grows only with the product's content, the count revision only with the counts.
 */
export const applySubmission = (submission: ItemSubmission, facts: Facts): Applied | null => {
  const { before, now: at, correlationId, productId } = facts
  if (before && (before.source.contentHash === submission.contentHash || isOlder(submission, before.source)))
    return null
  const { product, fields } = nextProduct(submission, facts)
  const { changed, counts } = countsAfter(submission, before)
  const countRevision = (before?.countRevision ?? 0) + (changed.length > 0 ? 1 : 0)
  const { externalId, contentHash, feedId, row, supplierId } = submission
  const item: StoredItem = {
    product,
    stamp: (before?.stamp ?? 0) + 1,
    countRevision,
    counts,
    source: { externalId, contentHash, feedId, row },
  }
  const counted = changed.map(
    ({ sku, stock }): StockCounted => ({
      sku,
      productId,
      supplierId,
      counts: stock,
      revision: countRevision,
    }),
  )
  const events: CatalogEvent[] = counted.map((payload) => ({
    kind: "stock-counted",
    at,
    correlationId,
    payload,
  }))
  if (fields.length > 0) {
    const stockFollows = unitsFollow(before, changed)
    events.unshift(changeOf(product, { before, fields, stockFollows, at, correlationId }))
  }
  return { item, events }
}

type Change = {
  readonly before: StoredItem | null
  readonly fields: readonly string[]
  readonly stockFollows?: boolean
  readonly at: Date
  readonly correlationId: string
}

const changeOf = (
  product: Product,
  { before, fields, stockFollows, at, correlationId }: Change,
): CatalogEvent => ({
  kind: "item-changed",
  at,
  correlationId,
  payload: {
    productId: product.id,
    revision: product.revision,
    change: before ? (product.state === "withdrawn" ? "withdrawn" : "updated") : "created",
    // SKUs that are gone are told too, so that whoever keeps them can let go
    skus: [...new Set([...product.variants, ...(before?.product.variants ?? [])].map(({ sku }) => sku))],
    fields: [...fields],
    ...(stockFollows ? { stockFollows } : {}),
  },
})

/** Takes a product, or some of its SKUs, off sale. Without SKUs left it is withdrawn. Null when nothing changes. */
export const withdraw = (
  before: StoredItem,
  { skus, now, correlationId }: { skus: readonly string[] | "all"; now: Date; correlationId: string },
): Applied | null => {
  const { product } = before
  const variants =
    skus === "all" ? product.variants : product.variants.filter(({ sku }) => !skus.includes(sku))
  const gone = skus === "all" || variants.length === 0
  if (variants.length === product.variants.length && (!gone || product.state === "withdrawn")) return null
  const state = gone ? "withdrawn" : product.state
  const next: Product = { ...product, variants, state, revision: product.revision + 1, updatedAt: now }
  const fields = [...(gone ? ["state"] : []), ...(skus === "all" ? [] : ["variants"])]
  const kept = Object.entries(before.counts).filter(([sku]) =>
    variants.some((variant) => variant.sku === sku),
  )
  return {
    item: { ...before, product: next, stamp: before.stamp + 1, counts: Object.fromEntries(kept) },
    events: [changeOf(next, { before, fields, at: now, correlationId })],
  }
}
