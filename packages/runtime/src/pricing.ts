import {
  mysqlBuyers,
  mysqlGiftCardDesk,
  mysqlGiftCards,
  mysqlOfferDesk,
  mysqlOffers,
  mysqlPastCoupons,
  mysqlRewardDesk,
  mysqlRewards,
  mysqlSkuPrices,
  mysqlUsedCoupons,
  mysqlWallet,
} from "@haat/db/pricing"
import type { Catalog, Product } from "@haat/domain/catalog"
import {
  FREE_DELIVERY_FROM_MINOR,
  makeCopyProducts,
  makeFollowOrder,
  makeIssueGiftCards,
  makeManageOffers,
  makeQuote,
  makeSettleRewards,
  makeSuggestCoupons,
  makeTellOffers,
  type PricedProduct,
  type Pricing,
} from "@haat/domain/pricing"
import { systemClock } from "@haat/platform/clock"
import { orderingEnv } from "@haat/platform/env"
import { newId, publicCode } from "@haat/platform/ids"
import { observedAll } from "@haat/platform/telemetry"
import { digest, giftCardHash, keysOf } from "./pricing/person-keys.ts"
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

const couponCodeLength = 12

const adminOf = (clients: Clients): Pricing["admin"] => {
  const edge = { clock: systemClock, newId }
  const cards = mysqlGiftCardDesk(clients.mysql(), giftCardHash)
  const rewards = mysqlRewardDesk(clients.mysql())
  const newCode = () => publicCode(couponCodeLength)
  return {
    ...makeManageOffers({ ...edge, desk: mysqlOfferDesk(clients.mysql()), newCode }),
    issueGiftCards: makeIssueGiftCards({ ...edge, desk: cards, newCode: publicCode }),
    listGiftCards: cards.list,
    setGiftCardState: (accountId, state, actorId) =>
      cards.setState(accountId, state, { actorId, at: systemClock.now() }),
    rewardLedger: rewards.rewardLedger,
    endRewards: (ending, actorId) => rewards.end(ending, { actorId, at: systemClock.now() }),
    grantRewards: (grant, actorId) =>
      mysqlRewards(clients.mysql()).grant(grant, { actorId, at: systemClock.now() }),
  }
}

/** What is to be paid, and the copy of prices that placing reads. */
export const createPricing = (
  clients: Clients,
  { catalog }: { readonly catalog: Pick<Catalog, "getProducts"> },
): Pricing => {
  const prices = mysqlSkuPrices(clients.mysql())
  const book = mysqlRewards(clients.mysql())
  const readProducts = async (productIds: readonly string[]) =>
    (await catalog.getProducts(productIds)).map(pricedOf)
  const quoting = {
    digest,
    clock: systemClock,
    offers: mysqlOffers(clients.mysql()),
    wallet: mysqlWallet(clients.mysql(), giftCardHash),
    hasBought: mysqlBuyers(clients.mysql(), keysOf),
  }
  return {
    freeDeliveryFromMinor: FREE_DELIVERY_FROM_MINOR,
    admin: adminOf(clients),
    ...observedAll("pricing", {
      quote: makeQuote(quoting),
      suggestCoupons: makeSuggestCoupons(quoting),
      tellOffers: makeTellOffers(quoting),
      pastCoupons: mysqlPastCoupons(clients.mysql()),
      usedCoupons: mysqlUsedCoupons(clients.mysql(), keysOf),
      giftCardOf: mysqlGiftCards(clients.mysql(), giftCardHash),
      rewardsOf: book.view,
      ...makeFollowOrder({ book, returnWindowMs: orderingEnv().returnWindowMs }),
      settleRewards: makeSettleRewards({ book, clock: systemClock }),
      pricesOf: prices.read,
      copyProducts: makeCopyProducts({ readProducts, prices }),
    }),
  }
}
