import type { Category } from "../catalog.model.ts"
import type { CatalogEdge, Descriptions, Directory, Items, Pictures } from "../ports.ts"
import { type Applied, applySubmission, withdraw } from "./apply-submission.rule.ts"
import { identityText, productIdOf } from "./identity.rule.ts"
import type { CatalogEvent, ItemSubmission, StoredItem } from "./item.model.ts"
import type { Placing } from "./product-content.rule.ts"

export type ApplySubmissionsPorts = {
  readonly edge: CatalogEdge
  readonly items: Items
  readonly directory: Pick<Directory, "categories" | "suppliers">
  readonly pictures: Pick<Pictures, "byReferences">
  readonly descriptions: Descriptions
}

type Addressed = { readonly submission: ItemSubmission; readonly productId: string }

const attempts = 6
const unique = (values: readonly string[]): readonly string[] => [...new Set(values)]

/** Items as they stand while a batch is applied, with the stamp each was read under. */
const makeTable = (read: readonly StoredItem[]) => {
  const stamps = new Map(read.map(({ product, stamp }) => [product.id, stamp]))
  const current = new Map(read.map((item) => [item.product.id, item]))
  const touched = new Set<string>()
  const events: CatalogEvent[] = []
  // A SKU stands in one item at a time.
  const holders = new Map(read.flatMap(({ product }) => product.variants.map(({ sku }) => [sku, product.id])))
  const of = (id: string) => current.get(id) ?? null
  return {
    events,
    of,
    holding: (skus: readonly string[]) =>
      unique(skus.flatMap((sku) => holders.get(sku) ?? [])).flatMap((id) => of(id) ?? []),
    put: (applied: Applied | null) => {
      if (!applied) return
      const { product } = applied.item
      for (const { sku } of current.get(product.id)?.product.variants ?? []) holders.delete(sku)
      for (const { sku } of product.variants) holders.set(sku, product.id)
      current.set(product.id, applied.item)
      touched.add(product.id)
      events.push(...applied.events)
    },
    writes: () =>
      [...touched].flatMap((id) => {
        const item = current.get(id)
        return item ? [{ item, readStamp: stamps.get(id) ?? null }] : []
      }),
  }
}
type Table = ReturnType<typeof makeTable>

/** A supplier may regroup its rows: a SKU that now belongs to another product leaves the old one. */
const takeSkusAway = (
  table: Table,
  { submission, productId }: Addressed,
  when: { readonly now: Date; readonly correlationId: string },
) => {
  const skus = submission.variants.map(({ sku }) => sku)
  for (const item of table.holding(skus)) {
    if (item.product.id === productId) continue
    const moved = item.product.variants.map(({ sku }) => sku).filter((sku) => skus.includes(sku))
    table.put(withdraw(item, { ...when, skus: moved }))
  }
}

const makeSurroundings = async (
  { directory, pictures, descriptions }: ApplySubmissionsPorts,
  batch: readonly Addressed[],
): Promise<(addressed: Addressed) => Placing> => {
  const texts = unique(batch.map(({ submission }) => submission.description))
  const [categories, suppliers, images, cleaned] = await Promise.all([
    directory.categories(),
    directory.suppliers(unique(batch.map(({ submission }) => submission.supplierId))),
    pictures.byReferences(unique(batch.flatMap(({ submission }) => submission.images))),
    descriptions.clean(texts),
  ])
  const cleanOf = new Map(texts.map((text, at) => [text, cleaned[at] ?? ""]))
  const paths = new Map(categories.map(({ id, path }: Category) => [id, path]))
  const names = new Map(suppliers.map(({ id, name }) => [id, name]))
  return ({ submission, productId }) => {
    const categoryPath = paths.get(submission.category)
    const supplierName = names.get(submission.supplierId)
    if (!categoryPath) throw new Error(`submission names an unknown category: ${submission.category}`)
    if (supplierName === undefined)
      throw new Error(`submission names an unknown supplier: ${submission.supplierId}`)
    const description = cleanOf.get(submission.description) ?? ""
    return { productId, supplierName, categoryPath, images, description }
  }
}

/**
 * Applies submissions in their order, items and events in one transaction. Safe to repeat and to run twice at once: a replay
 * changes nothing, a twin's write is noticed by its stamp and read again.
 */
export const makeApplySubmissions = (ports: ApplySubmissionsPorts) => {
  const { edge, items } = ports
  const address = (submission: ItemSubmission): Addressed => ({
    submission,
    productId: productIdOf(edge.sha256(identityText(submission.supplierId, submission.externalId))),
  })
  const read = async (batch: readonly Addressed[]): Promise<Table> => {
    const [own, holders] = await Promise.all([
      items.stored(unique(batch.map(({ productId }) => productId))),
      items.storedBySkus(
        unique(batch.flatMap(({ submission }) => submission.variants.map(({ sku }) => sku))),
      ),
    ])
    return makeTable([...holders, ...own])
  }
  return async (submissions: readonly ItemSubmission[], correlationId: string): Promise<void> => {
    const batch = submissions.map(address)
    const placingOf = await makeSurroundings(ports, batch)
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const table = await read(batch)
      const now = edge.clock.now()
      for (const one of batch) {
        const before = table.of(one.productId)
        const applied = applySubmission(one.submission, { ...placingOf(one), before, now, correlationId })
        if (applied) takeSkusAway(table, one, { now, correlationId })
        table.put(applied)
      }
      const writes = table.writes()
      if (writes.length === 0 || (await items.commit(writes, table.events))) return
    }
    throw new Error(`${submissions.length} submissions met others' writes ${attempts} times in a row`)
  }
}
