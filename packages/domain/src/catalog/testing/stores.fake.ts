import { createHash } from "node:crypto"
import type { Category, FeedReport, ItemImage, Media, Supplier } from "../catalog.model.ts"
import type { CatalogEvent, ItemSubmission, StoredItem } from "../items/item.model.ts"
import { isBlobKey, pictureFormats } from "../media/media.rule.ts"
import type {
  Blobs,
  CatalogEdge,
  Descriptions,
  Directory,
  FeedReports,
  Items,
  Pictures,
  Renderer,
  SellerBook,
  Submissions,
} from "../ports.ts"
import type { TaxIdentityChange } from "../sellers/seller.model.ts"
import { fakeShelf } from "./shelf.fake.ts"

export const fakeSha256 = (text: string | Uint8Array): string =>
  createHash("sha256").update(text).digest("hex")

/** A clock that moves a second at every look, ids that count up. */
export const fakeEdge = (): CatalogEdge => {
  const counter = () => {
    let count = 0
    return () => {
      count += 1
      return count
    }
  }
  const tick = counter()
  const id = counter()
  return {
    clock: { now: () => new Date(Date.UTC(2026, 0, 5, 10, 0, tick())) },
    ids: {
      uuid: () => `018f0000-0000-7000-8000-${String(id()).padStart(12, "0")}`,
      code: () => `CODE${id()}`,
    },
    sha256: fakeSha256,
  }
}

export const emptyStores = () => ({
  items: new Map<string, StoredItem>(),
  events: [] as CatalogEvent[],
  categories: new Map<string, Category>(),
  suppliers: new Map<string, Supplier>(),
  taxChanges: new Map<string, TaxIdentityChange[]>(),
  pictures: new Map<string, ItemImage>(),
  blobs: new Map<string, { bytes: Uint8Array; contentType: string }>(),
  submissions: [] as ItemSubmission[],
  reports: [] as FeedReport[],
})
export type FakeStores = ReturnType<typeof emptyStores>

const present = <Value>(values: readonly (Value | undefined)[]): Value[] =>
  values.filter((value) => value !== undefined)

const fakeItems = (stored: FakeStores): Items => ({
  stored: async (ids) => present([...new Set(ids)].map((id) => stored.items.get(id))),
  storedBySkus: async (skus) =>
    [...stored.items.values()].filter(({ product }) =>
      product.variants.some(({ sku }) => skus.includes(sku)),
    ),
  hashes: async (ids) =>
    new Map(
      present(ids.map((id) => stored.items.get(id))).map(({ product, source }) => [
        product.id,
        source.contentHash,
      ]),
    ),
  commit: async (writes, events) => {
    const stands = ({ item, readStamp }: (typeof writes)[number]) =>
      (stored.items.get(item.product.id)?.stamp ?? null) === readStamp
    if (!writes.every(stands)) return false
    for (const { item } of writes) stored.items.set(item.product.id, structuredClone(item))
    stored.events.push(...events)
    return true
  },
})

const taxOf = ({ taxChanges }: FakeStores, id: string) => taxChanges.get(id)?.at(-1)?.tax ?? null

const fakeDirectory = (stored: FakeStores): Directory => ({
  categories: async () => [...stored.categories.values()],
  saveCategories: async (all) => all.forEach((category) => void stored.categories.set(category.id, category)),
  suppliers: async (ids) => present(ids.map((id) => stored.suppliers.get(id))),
  supplierOfKeyHash: async (hash) =>
    [...stored.suppliers.values()].find(({ apiKeyHashes }) => apiKeyHashes.includes(hash))?.id ?? null,
  saveSuppliers: async (all) => all.forEach((supplier) => void stored.suppliers.set(supplier.id, supplier)),
})

const fakeSellerBook = (stored: FakeStores): SellerBook => ({
  sellers: async (ids) =>
    present(ids.map((id) => stored.suppliers.get(id))).map(({ id, name }) => ({
      ...{ id, name },
      tax: taxOf(stored, id),
    })),
  saveTaxIdentity: async (id, change) => {
    if (!stored.suppliers.has(id)) return "unknown"
    const others = [...stored.suppliers.keys()].filter((other) => other !== id)
    const taken = new Set(others.flatMap((other) => taxOf(stored, other)?.gstins ?? []))
    if (change.tax.gstins.some((gstin) => taken.has(gstin))) return "taken"
    stored.taxChanges.set(id, [...(stored.taxChanges.get(id) ?? []), change])
    return "saved"
  },
})

const fakePictures = (stored: FakeStores): Pictures => ({
  byReferences: async (references) =>
    new Map(
      references.flatMap((reference) => {
        const image = stored.pictures.get(reference)
        return image ? [[reference, image] as const] : []
      }),
    ),
  file: async (reference, image) => void stored.pictures.set(reference, image),
})

const fakeBlobs = (stored: FakeStores): Blobs => ({
  put: async (key, bytes, contentType) => {
    if (!isBlobKey(key)) throw new Error(`no such key: ${JSON.stringify(key)}`)
    stored.blobs.set(key, { bytes, contentType })
  },
  read: async (key): Promise<Media | null> => {
    const blob = stored.blobs.get(key)
    if (!blob) return null
    const body = (async function* () {
      yield blob.bytes
    })()
    return { body, bytes: blob.bytes.length, contentType: blob.contentType, etag: `"${key}"` }
  },
})

const fakeRenderer: Renderer = {
  render: async (bytes) => ({
    width: 640,
    height: 640,
    placeholder: "AA==",
    renditions: [160, 320, 640].flatMap((width) =>
      pictureFormats.map((format, index) => ({
        width,
        format,
        bytes: new Uint8Array([...bytes, width % 251, index]),
      })),
    ),
  }),
}

/** All of the catalog's ports in memory, and what lies in them. */
export const fakeCatalogStores = () => {
  const stored = emptyStores()
  const submissions: Submissions = { submit: async (all) => void stored.submissions.push(...all) }
  const reports: FeedReports = { save: async (report) => void stored.reports.push(report) }
  const descriptions: Descriptions = {
    clean: async (htmls) => htmls.map((html) => html.replace(/<script[\s\S]*?<\/script>/gi, "")),
  }
  return {
    stored,
    items: fakeItems(stored),
    shelf: fakeShelf(stored.items),
    directory: fakeDirectory(stored),
    sellers: fakeSellerBook(stored),
    pictures: fakePictures(stored),
    blobs: fakeBlobs(stored),
    renderer: fakeRenderer,
    submissions,
    reports,
    descriptions,
  }
}
