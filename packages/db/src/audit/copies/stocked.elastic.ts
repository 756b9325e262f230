import type { estypes } from "@elastic/elasticsearch"
import { contentsOf } from "@haat/platform/kafka"
import { mysqlAvailability } from "../../inventory/availability.mysql.ts"
import { indexNames } from "../../search/index-names.mapping.ts"
import type { Elastic, Sql } from "../../shared/index.ts"
import { movedLately } from "./moved-lately.mysql.ts"

type Row = Readonly<Record<string, unknown>>
type Document = {
  readonly productId: string
  readonly variants: readonly { readonly sku: string; readonly stockedIn: readonly string[] }[]
}
type Copies = {
  readonly elastic: Elastic
  readonly sql: Pick<Sql, "rows">
  readonly names?: ReturnType<typeof indexNames>
}

/** The index promises 2 s; what is older than this isn't on its way any more. */
const lagSeconds = 120
/** However big the shop is: what moved last, and as many again drawn by lot, so that in time all are looked at. */
const looked = 300

/** SKUs whose stock crossed zero somewhere most lately, but not so lately that the index may not know. */
const lastTold = async (sql: Copies["sql"]): Promise<readonly string[]> => {
  const rows = await sql.rows<{ payload: string }>(
    `SELECT payload FROM shared_outbox
     WHERE type = 'inventory.availability_changed.v1' AND created_at < NOW(3) - INTERVAL ${lagSeconds} SECOND
       AND created_at > NOW(3) - INTERVAL 1 DAY
     ORDER BY created_at DESC LIMIT ${looked}`,
  )
  const told = rows.flatMap(({ payload }) => contentsOf(payload) as readonly { readonly key: string }[])
  return [...new Set(told.map(({ key }) => key))].slice(0, looked)
}

const source = { _source: ["productId", "variants.sku", "variants.stockedIn"], size: looked } as const

const askedFor = (skus: readonly string[]): estypes.QueryDslQueryContainer => ({
  nested: { path: "variants", query: { terms: { "variants.sku": [...skus] } } },
})
const byLot: estypes.QueryDslQueryContainer = { function_score: { functions: [{ random_score: {} }] } }

const documentsIn = async ({ elastic, sql, names = indexNames() }: Copies): Promise<readonly Document[]> => {
  const skus = await lastTold(sql)
  const found = new Map<string, Document>()
  for (const query of [...(skus.length > 0 ? [askedFor(skus)] : []), byLot]) {
    const { hits } = await elastic.search<Document>({ index: names.live, query, ...source })
    for (const { _source } of hits.hits) if (_source) found.set(_source.productId, _source)
  }
  return [...found.values()]
}

const listed = (ids: readonly string[]): string => [...ids].sort().join()

/** Variants whose places in the index aren't those where MySQL has units, although their stock lies still. */
export const strayStocked = async (copies: Copies): Promise<readonly Row[]> => {
  const documents = await documentsIn(copies)
  const variants = documents.flatMap(({ productId, variants: all }) =>
    all.map(({ sku, stockedIn }) => ({ productId, sku, index: listed(stockedIn) })),
  )
  const levels = await mysqlAvailability(copies.sql as Sql).of(variants.map(({ sku }) => sku))
  const places = new Map(
    levels.map(({ sku, warehouses }) => {
      const having = warehouses.filter(({ available }) => available > 0)
      return [sku, listed(having.map(({ warehouseId }) => warehouseId))]
    }),
  )
  const differing = variants
    .map((variant) => ({ ...variant, stock: places.get(variant.sku) ?? "" }))
    .filter(({ index, stock }) => index !== stock)
  const moved = await movedLately(
    copies.sql,
    differing.map(({ sku }) => sku),
    lagSeconds,
  )
  return differing.filter(({ sku }) => !moved.has(sku))
}
