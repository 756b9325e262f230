import type { LockedOrder, PayAttempt, WarehousePromise } from "../facts.model.ts"
import type { Order } from "../order.model.ts"
import type { PaymentFact, PlaceInput } from "../ordering.model.ts"
import type { OrderReturn } from "../returning/return.model.ts"
import type { Shipment } from "../shipping/shipment.model.ts"

const at = new Date("2026-01-05T06:30:00.000Z")

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

export const placeInput = (given: Partial<PlaceInput> = {}): PlaceInput => ({
  shopper: { visitorId: "v1", customerId: null },
  idempotencyKey: "key-00000001",
  cartVersion: 1,
  quoteId: "quote-1",
  email: "asha@example.com",
  address,
  service: "standard",
  ...given,
})

export const promiseFrom = (
  warehouseId: string,
  given: Partial<WarehousePromise> = {},
): WarehousePromise => ({
  service: "standard",
  warehouseId,
  courier: "Sadak",
  earliest: "2026-01-08",
  latest: "2026-01-10",
  feeMinor: 4_900,
  tableVersion: 1,
  orderBy: new Date("2026-01-05T12:30:00.000Z"),
  ...given,
})

export const orderOf = (given: Partial<Order> = {}): Order => {
  const { orderBy: _orderBy, ...promise } = promiseFrom("WH-BLR")
  return {
    id: "order-1",
    code: "ABCDEFGHJK",
    ownerKey: "v:v1",
    customerId: null,
    email: "asha@example.com",
    status: "RESERVED",
    version: 0,
    cartId: "cart-1",
    cartVersion: 1,
    quoteId: "quote-1",
    currency: "INR",
    itemsMinor: 20_000,
    discountMinor: 0,
    deliveryMinor: 4_900,
    taxMinor: 3_051,
    totalMinor: 24_900,
    tenderedMinor: 0,
    priceNotes: { adjustments: [], tenders: [] },
    allocation: { considered: [], chosen: ["WH-BLR"], instead: [] },
    address,
    lines: [
      {
        lineNo: 1,
        sku: "kettle",
        productId: "p-kettle",
        slug: "kettle",
        title: "Kettle",
        supplierName: "Chai & Co.",
        options: {},
        imageUrl: null,
        quantity: 2,
        unitPriceMinor: 10_000,
        discountMinor: 0,
        taxMinor: 3_051,
        lineMinor: 20_000,
        promise,
      },
    ],
    createdAt: at,
    placedAt: null,
    expiresAt: new Date(at.getTime() + 600_000),
    capturedAttemptId: null,
    late: false,
    ...given,
  }
}

export const lockedOf = (given: Partial<LockedOrder> = {}): LockedOrder => ({
  ...orderOf(),
  requestHash: "hash-1",
  closedAt: null,
  holdExtended: false,
  holdOver: false,
  ...given,
})

export const attemptOf = (given: Partial<PayAttempt> = {}): PayAttempt => ({
  id: "attempt-1",
  orderId: "order-1",
  provider: "sandbox",
  status: "REQUIRES_ACTION",
  amountMinor: 24_900,
  capturedMinor: 0,
  currency: "INR",
  redirectUrl: "https://pay.example/attempt-1",
  declineReason: null,
  idempotencyKey: "pay-key-0001",
  createdAt: at,
  updatedAt: at,
  ...given,
})

export const factOf = (given: Partial<PaymentFact> = {}): PaymentFact => ({
  provider: "sandbox",
  eventId: "event-1",
  attemptId: "attempt-1",
  providerRef: "ref-1",
  outcome: "captured",
  amountMinor: 24_900,
  currency: "INR",
  reason: null,
  ...given,
})

export const parcelOf = (given: Partial<Shipment> = {}): Shipment => ({
  ...{ id: "shipment-1", orderId: "order-1", no: 1, warehouseId: "WH-BLR", status: "NEW", version: 0 },
  ...{ courier: "Sadak", carrier: null, trackingNo: null, earliest: "2026-01-08", latest: "2026-01-10" },
  ...{ delay: null, createdAt: at, packedAt: null, shippedAt: null, deliveredAt: null, closedAt: null },
  lines: [{ lineNo: 1, sku: "kettle", quantity: 2, cancelled: 0, delivered: 0, returned: 0 }],
  ...given,
})

export const returnOf = (given: Partial<OrderReturn> = {}): OrderReturn => ({
  ...{ id: "return-1", orderId: "order-1", warehouseId: "WH-BLR", status: "REQUESTED", version: 0 },
  ...{ reason: "damaged", note: "", refundMinor: null, requestedAt: at, closedAt: null },
  lines: [{ shipmentId: "shipment-1", lineNo: 1, sku: "kettle", quantity: 2, restocked: 0, scrapped: 0 }],
  ...given,
})
