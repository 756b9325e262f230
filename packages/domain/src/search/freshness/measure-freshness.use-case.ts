import type { IndexDocument } from "../indexing/index-document.model.ts"
import { stockRoom } from "../indexing/index-document.rule.ts"
import type { SearchEdge, Stock } from "../ports.ts"
import { type Freshness, probeCategoryId, probeSku, probeWarehouseId } from "./freshness.model.ts"

export type MeasureFreshnessPorts = SearchEdge & {
  readonly index: {
    readonly putProbe: (document: IndexDocument) => Promise<void>
    readonly finds: (sku: string) => Promise<boolean>
  }
  readonly stock: Pick<Stock, "soldOut">
  readonly bookCount: (input: {
    readonly sku: string
    readonly counts: readonly { readonly warehouseId: string; readonly count: number }[]
    readonly refId: string
  }) => Promise<void>
  readonly pause: (ms: number) => Promise<void>
  readonly keep: (freshness: Freshness) => Promise<void>
}

/** No word that anybody types, no brand, no category of the shop: only its SKU finds it, and only for the probe. */
const probeDocument: IndexDocument = {
  productId: probeSku,
  version: stockRoom,
  slug: "",
  title: "",
  brand: "",
  description: "",
  categoryId: probeCategoryId,
  categoryPath: [],
  categoryNames: [],
  attributeWords: [],
  facets: [],
  image: null,
  ratingAverage: 0,
  ratingCount: 0,
  popularity: 0,
  createdAt: "2026-01-01T00:00:00.000Z",
  variants: [{ sku: probeSku, priceMinor: 0, mrpMinor: 0, facets: [], stockedIn: [] }],
  completions: [],
}

const deadlineMs = 20_000
const lookEveryMs = 5

const measure = async (
  { clock, pause }: MeasureFreshnessPorts,
  began: Date,
  isSo: () => Promise<boolean>,
): Promise<number | null> => {
  for (;;) {
    const happened = await isSo()
    const passed = clock.now().getTime() - began.getTime()
    if (happened) return passed
    if (passed > deadlineMs) return null
    await pause(lookEveryMs)
  }
}

/**
 * Stocks the probe and waits until a search finds it, then takes the last unit and waits until the mark hides it: the same
 * tables, outbox, relay, topics, consumers and stores as any product.
 */
export const makeMeasureFreshness = (ports: MeasureFreshnessPorts) => async (): Promise<Freshness> => {
  const { clock, ids, index, stock, bookCount } = ports
  const book = async (count: number): Promise<Date> => {
    await bookCount({
      sku: probeSku,
      counts: [{ warehouseId: probeWarehouseId, count }],
      refId: `probe:${ids.uuid()}`,
    })
    return clock.now()
  }
  await index.putProbe(probeDocument)
  const isHidden = async () => (await stock.soldOut([probeSku])).has(probeSku)
  await book(0)
  await measure(ports, clock.now(), async () => !(await index.finds(probeSku)) && (await isHidden()))
  const searchableMs = await measure(ports, await book(1), () => index.finds(probeSku))
  await measure(ports, clock.now(), async () => !(await isHidden()))
  const hiddenMs = await measure(ports, await book(0), isHidden)
  const freshness = { at: clock.now(), searchableMs, hiddenMs }
  await ports.keep(freshness)
  return freshness
}
