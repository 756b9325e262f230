import type { Cart } from "@haat/domain/basket"
import type { Product, Sellers } from "@haat/domain/catalog"
import { aTaxIdentity } from "@haat/domain/catalog/testing"
import type { Delivery, DeliveryPromise } from "@haat/domain/delivery"
import type { OrderBook, OrderingPolicy } from "@haat/domain/ordering"
import type { CapturePolicy, PaymentGateway } from "@haat/domain/payment"
import { ownerKey, type Shopper } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { createInventory } from "../../inventory.ts"
import { createOrdering } from "../../ordering.ts"
import { createPayment } from "../../payment.ts"
import { createPricing } from "../../pricing.ts"
import { clients } from "../../shared/index.ts"

const warehouses = ["WH-BLR", "WH-MAA", "WH-DEL"]

const promiseFrom = (
  warehouseId: string,
  index: number,
  service: "standard" | "express",
): DeliveryPromise => ({
  service,
  warehouseId,
  courier: "Sadak",
  earliest: `2026-01-${10 + index}`,
  latest: `2026-01-${service === "express" ? 11 + index : 13 + index}`,
  feeMinor: service === "express" ? 9_900 : 4_900,
  orderBy: new Date("2026-01-08T12:30:00.000Z"),
  dispatchOn: "2026-01-08",
  tableVersion: 1,
})

const byWarehouse = new Map(
  warehouses.map((id, index) => [
    id,
    [promiseFrom(id, index, "standard"), promiseFrom(id, index, "express")],
  ]),
)

export const address = {
  name: "Asha Rao",
  phone: "9876543210",
  line1: "12, 3rd Cross",
  line2: "",
  landmark: "",
  pincode: "560001",
  city: "Bengaluru",
  state: "Karnataka",
}

export const productOf = (sku: string): Product => ({
  id: `product-${sku}`,
  slug: sku.toLowerCase(),
  revision: 1,
  state: "live",
  title: `Thing ${sku}`,
  description: "",
  brand: "Haat",
  categoryId: "things",
  categoryPath: ["things"],
  supplierId: "SUP-01",
  supplierName: "Chai & Co.",
  attributes: {},
  images: [],
  rating: { average: 4, count: 1 },
  popularity: 1,
  variants: [
    {
      sku,
      options: {},
      offer: { supplierId: "SUP-01", priceMinor: 19_900, mrpMinor: 29_900, currency: "INR" },
      weightGrams: 100,
      gstRatePercent: 18,
      hsn: null,
    },
  ],
  createdAt: new Date(0),
  updatedAt: new Date(0),
})

/** Puts a sellable SKU on the shelves. */
export const stockUp = async (
  { inventory, pricing }: Pick<Doors, "inventory" | "pricing">,
  sku: string,
  shelf: Readonly<Record<string, number>>,
): Promise<void> => {
  const counts = Object.entries(shelf).map(([warehouseId, count]) => ({ warehouseId, count }))
  await inventory.bookCount({ sku, counts, refId: "opening" })
  await pricing.copyProducts([`product-${sku}`])
}

type Options = {
  readonly policy?: Partial<OrderingPolicy>
  /** By default those that the environment describes. */
  readonly gateways?: ReadonlyMap<string, PaymentGateway>
  readonly capture?: CapturePolicy
  /** By default all orders of the database. */
  readonly book?: OrderBook
  /** Whose cart a shopper's is; one person may have many in a test. */
  readonly cartKey?: (shopper: Shopper) => string
  /** Whether the gate of a crowd may look into carts; by default it can't, and everybody goes on to the stock rows. */
  readonly gateSeesCarts?: boolean
  /** By default one seller, registered in Karnataka. */
  readonly sellers?: Pick<Sellers, "getSellers">
  /** By default three warehouses with made-up promises. */
  readonly delivery?: Pick<Delivery, "reach"> & Partial<Pick<Delivery, "roomsOf" | "rereadRooms">>
}

const madeUp: Pick<Delivery, "reach"> = {
  reach: async (pincode) => ({ pincode, place: null, byWarehouse }),
}

const madeUpSellers: Pick<Sellers, "getSellers"> = {
  getSellers: async (ids) => ids.map((id) => ({ id, name: "Chai & Co.", tax: aTaxIdentity() })),
}

const productsOf = async (ids: readonly string[]) => ids.map((id) => productOf(id.replace("product-", "")))

/** The rooms that an order passes through, on the real database; carts and delivery are in memory. */
export const openDoors = (
  carts: ReadonlyMap<string, Cart>,
  {
    policy,
    gateways,
    capture,
    cartKey = ownerKey,
    delivery = madeUp,
    sellers = madeUpSellers,
    ...more
  }: Options = {},
) => {
  const inventory = createInventory(clients, {
    catalog: { getSkus: async () => [] },
    delivery: { listWarehouses: async () => [] },
  })
  const pricing = createPricing(clients, {
    catalog: { getProducts: productsOf },
  })
  const ordering = createOrdering(
    clients,
    {
      basket: {
        getCart: async (shopper) =>
          carts.get(cartKey(shopper)) ?? { id: newId(), ownerKey: ownerKey(shopper), version: 0, lines: [] },
        ...(more.gateSeesCarts ? { seenCart: async (shopper) => carts.get(cartKey(shopper)) ?? null } : {}),
      },
      catalog: { getProducts: productsOf },
      ...{ sellers, delivery, inventory, pricing },
    },
    {
      ...(gateways ? { gateways } : {}),
      ...(policy ? { policy } : {}),
      ...(capture ? { capture } : {}),
      ...(more.book ? { book: more.book } : {}),
    },
  )
  const payment = createPayment(clients, { settle: ordering.settle, ...(gateways ? { gateways } : {}) })
  return { inventory, pricing, ordering, payment }
}

export type Doors = ReturnType<typeof openDoors>
