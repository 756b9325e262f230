import { createHash } from "node:crypto"
import { mysqlSkuPrices } from "@haat/db/pricing"
import type { Catalog, Product } from "@haat/domain/catalog"
import {
  FREE_DELIVERY_FROM_MINOR,
  makeCopyProduct,
  makeQuote,
  type PricedProduct,
  type Pricing,
} from "@haat/domain/pricing"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

const pricedOf = (product: Product): PricedProduct => {
  const { id: productId, slug, title, supplierName, revision, state, images } = product
  const shared = { productId, slug, title, supplierName, revision, state, imageUrl: images[0]?.url ?? null }
  const skus = product.variants.map(({ sku, options, offer, gstRatePercent }) => ({
    ...shared,
    sku,
    options,
    priceMinor: offer.priceMinor,
    mrpMinor: offer.mrpMinor,
    gstRatePercent,
  }))
  return { productId, revision, skus }
}

/** What is to be paid, and the copy of prices that placing reads. */
export const createPricing = (
  clients: Clients,
  { catalog }: { readonly catalog: Pick<Catalog, "getProduct"> },
): Pricing => {
  const prices = mysqlSkuPrices(clients.mysql())
  const readProduct = async (productId: string) => {
    const product = await catalog.getProduct(productId)
    return product ? pricedOf(product) : null
  }
  return {
    freeDeliveryFromMinor: FREE_DELIVERY_FROM_MINOR,
    ...observedAll("pricing", {
      quote: makeQuote({ digest: (text) => createHash("sha256").update(text).digest("hex") }),
      pricesOf: prices.read,
      copyProduct: makeCopyProduct({ readProduct, prices }),
    }),
  }
}
