import { createHash, createHmac } from "node:crypto"
import { mysqlBuyers, mysqlOffers, mysqlSkuPrices, mysqlWallet } from "@haat/db/pricing"
import type { Catalog, Product } from "@haat/domain/catalog"
import {
  FREE_DELIVERY_FROM_MINOR,
  giftCardCode,
  makeCopyProduct,
  makeQuote,
  type Person,
  type PricedProduct,
  type Pricing,
  personKey,
} from "@haat/domain/pricing"
import { systemClock } from "@haat/platform/clock"
import { secretsEnv } from "@haat/platform/env"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

const pricedOf = (product: Product): PricedProduct => {
  const { id: productId, slug, title, supplierName, revision, state, images, categoryPath } = product
  const shared = {
    productId,
    slug,
    title,
    supplierName,
    categoryPath,
    revision,
    state,
    imageUrl: images[0]?.url ?? null,
  }
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

const digest = (text: string): string => createHash("sha256").update(text).digest("hex")

/** A gift card is found by its code's keyed digest: who reads the table can't spend the cards. */
const giftCardHash = (typed: string): string | null => {
  const code = giftCardCode(typed)
  return code === null ? null : createHmac("sha256", secretsEnv().giftCards).update(code).digest("hex")
}

/** Everything somebody may have ordered under: the account, and the mailbox as a guest. */
const keysOf = ({ customerId, email }: Person): readonly string[] =>
  [personKey({ customerId, email: null }, digest), personKey({ customerId: null, email }, digest)].flatMap(
    (key) => key ?? [],
  )

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
      quote: makeQuote({
        digest,
        clock: systemClock,
        offers: mysqlOffers(clients.mysql()),
        wallet: mysqlWallet(clients.mysql(), giftCardHash),
        hasBought: mysqlBuyers(clients.mysql(), keysOf),
      }),
      pricesOf: prices.read,
      copyProduct: makeCopyProduct({ readProduct, prices }),
    }),
  }
}
