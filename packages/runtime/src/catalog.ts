import { createHash } from "node:crypto"
import {
  makeDirectoryMongo,
  makeFeedReportsMongo,
  makeItemsMongo,
  makePicturesMongo,
  makeShelfMongo,
  makeSubmissionsKafka,
} from "@haat/db/catalog"
import {
  type Catalog,
  type Category,
  type Directory,
  makeApplySubmissions,
  makePublishPicture,
  makeReadFeed,
  makeReadMedia,
  makeWithdrawProduct,
  type Product,
  type Shelf,
  servedFrom,
} from "@haat/domain/catalog"
import { itemSubmission } from "@haat/events/catalog"
import { formatOfName, makeDescriptions, makeFeedReader, makeRenderer } from "@haat/gateways/catalog"
import { systemClock } from "@haat/platform/clock"
import { webEnv } from "@haat/platform/env"
import { keepFresh } from "@haat/platform/fresh"
import { newId, publicCode } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { observedAll } from "@haat/platform/telemetry"
import { blobsOf } from "./catalog/blobs.ts"
import type { Clients } from "./shared/index.ts"

export { mediaHeaders } from "@haat/domain/catalog"
export { formatOfName }

const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex")
const edge = { clock: systemClock, ids: { uuid: newId, code: publicCode }, sha256 }

const storesOf = (clients: Clients) => {
  const mongo = clients.mongo()
  return {
    edge,
    items: makeItemsMongo(mongo),
    directory: makeDirectoryMongo(mongo),
    pictures: makePicturesMongo(mongo),
    reports: makeFeedReportsMongo(mongo),
    submissions: makeSubmissionsKafka(clients.producer),
    blobs: blobsOf(clients),
    reader: makeFeedReader(),
    renderer: makeRenderer(),
    descriptions: makeDescriptions(),
  }
}

/** Pictures are read from the CDN where one is configured. */
const shelfOf = (clients: Clients): Shelf => {
  const shelf = makeShelfMongo(clients.mongo())
  const base = webEnv().publicAssets
  if (base === "") return shelf
  const served = servedFrom(base)
  const product = (one: Product): Product => ({ ...one, images: one.images.map(served) })
  return {
    ...shelf,
    product: async (idOrSlug) => shelf.product(idOrSlug).then((found) => found && product(found)),
    products: async (ids) => (await shelf.products(ids)).map(product),
    topOf: async (categoryId, limit) => (await shelf.topOf(categoryId, limit)).map(product),
    byText: async (text, limit) => (await shelf.byText(text, limit)).map(product),
    skus: async (skus) =>
      (await shelf.skus(skus)).map((sku) => ({ ...sku, image: sku.image && served(sku.image) })),
  }
}

/** So long the first to ask after an idle time waits for the truth. */
const firstWaitMs = 200

const knownCategoriesOf = ({ categories }: Pick<Directory, "categories">): Catalog["knownCategories"] => {
  const known = keepFresh<readonly Category[] | null>({
    load: categories,
    first: null,
    everyMs: 1000,
    firstWaitMs,
    onFault: (error) =>
      logFor("catalog").warn({ err: error }, "categories can't be read; those known last stand"),
  })
  return async () => (await known()) ?? categories()
}

/** The catalog's front door. */
export const createCatalog = (clients: Clients): Catalog => {
  const stores = storesOf(clients)
  const { directory, pictures } = stores
  const shelf = shelfOf(clients)
  const applySubmissions = makeApplySubmissions(stores)
  return observedAll("catalog", {
    getProduct: shelf.product,
    getProducts: shelf.products,
    getSkus: shelf.skus,
    getPrices: shelf.prices,
    topOfCategory: shelf.topOf,
    findByText: shelf.byText,
    listProductIds: shelf.idsAfter,
    countProducts: shelf.count,
    listCategories: directory.categories,
    knownCategories: knownCategoriesOf(directory),
    saveCategories: directory.saveCategories,
    saveSuppliers: directory.saveSuppliers,
    supplierOfApiKey: (apiKey) => directory.supplierOfKeyHash(sha256(apiKey)),
    readFeed: makeReadFeed(stores),
    applySubmissions,
    applySubmission: async (submission, correlationId) =>
      applySubmissions([itemSubmission.parse(submission)], correlationId),
    withdrawProduct: makeWithdrawProduct(stores),
    publishPicture: makePublishPicture(stores),
    knownPictures: async (references) => new Set((await pictures.byReferences(references)).keys()),
    readMedia: makeReadMedia(stores),
  } satisfies Catalog)
}
