import { createHmac, timingSafeEqual } from "node:crypto"
import type { Catalog } from "@haat/domain/catalog"
import type { Customers } from "@haat/domain/customers"
import type { Delivery } from "@haat/domain/delivery"
import type { Inventory } from "@haat/domain/inventory"
import type { Goods, Mailboxes, StockNear, WatchLinks } from "@haat/domain/notification"
import { secretsEnv, webEnv } from "@haat/platform/env"

export type WatchCalls = {
  readonly catalog: Pick<Catalog, "getSkus">
  readonly customers: Pick<Customers, "getCustomer">
  readonly delivery: Pick<Delivery, "locate" | "reach">
  readonly inventory: Pick<Inventory, "availabilityOf">
}

const sealOf = (watchId: string): Buffer =>
  createHmac("sha256", secretsEnv().tokens).update(`watch:${watchId}`).digest()

const shape = /^([0-9a-f-]{36})\.([\w-]{43})$/

/** Links of a guest's mails: a watch's id under our seal, compared in constant time. */
export const watchLinks: WatchLinks = {
  tokenOf: (watchId) => `${watchId}.${sealOf(watchId).toString("base64url")}`,
  watchIdOf: (token) => {
    const [, watchId, seal] = shape.exec(token) ?? []
    if (watchId === undefined || seal === undefined) return null
    return timingSafeEqual(sealOf(watchId), Buffer.from(seal, "base64url")) ? watchId : null
  },
  product: ({ slug, sku }) =>
    `${webEnv().publicUrl}/p/${encodeURIComponent(slug)}?sku=${encodeURIComponent(sku)}`,
  manage: (token) =>
    token === null
      ? `${webEnv().publicUrl}/account/waiting`
      : `${webEnv().publicUrl}/notify-me?token=${encodeURIComponent(token)}`,
}

/** What waiting needs to know of other rooms, in notification's words. */
export const watchPorts = ({ catalog, customers, delivery, inventory }: WatchCalls) => ({
  goods: (async (skus) => (skus.length === 0 ? [] : catalog.getSkus(skus))) satisfies Goods,
  near: {
    pilesOf: async (skus) =>
      new Map((await inventory.availabilityOf(skus)).map(({ sku, warehouses }) => [sku, warehouses])),
    reachOf: async (pincode, now) => new Set((await delivery.reach(pincode, now)).byWarehouse.keys()),
    isPlace: async (pincode) => (await delivery.locate(pincode)) !== null,
  } satisfies StockNear,
  links: watchLinks,
  mailboxes: {
    emailOf: async (customerId) => (await customers.getCustomer(customerId))?.email ?? null,
  } satisfies Mailboxes,
})
