import type { ReturnReason } from "../returning/return.model.ts"
import type { CarrierEventKind } from "../shipping/shipment.model.ts"
import type { SplitTenders } from "./prices.fake.ts"
import { clerk } from "./scenes.builder.ts"
import type { FakeShop } from "./shop.fake.ts"

/** What may happen to the shop. `which` picks among what is there at that moment. */
export type Happening =
  | {
      readonly do: "place"
      readonly who: string
      readonly kettles: number
      readonly cups: number
      readonly voucher: Voucher
      /** One call that places and opens the payment, as the page's button does; else two. */
      readonly pays?: boolean
    }
  | { readonly do: "pay" | "cancel" | "pack" | "ship" | "receive" | "redeliver"; readonly which: number }
  | { readonly do: "bank"; readonly which: number; readonly says: Bank; readonly times: number }
  | { readonly do: "rush"; readonly times: number }
  | { readonly do: "wrong-amount"; readonly which: number }
  | { readonly do: "cancel-lines"; readonly which: number; readonly line: number; readonly units: number }
  | { readonly do: "scan"; readonly which: number; readonly kind: CarrierEventKind }
  | {
      readonly do: "return"
      readonly which: number
      readonly units: number
      readonly reason: ReturnReason
    }
  | { readonly do: "goodwill"; readonly which: number; readonly minor: number }
  | { readonly do: "wait"; readonly minutes: number }
  | { readonly do: "count"; readonly row: string; readonly units: number }
  | { readonly do: "mood"; readonly mood: FakeShop["control"]["mood"] }
  | { readonly do: "inquire" | "send-refunds" | "blackout" }

export type Voucher =
  | "none"
  | "coupon"
  | "coupon-once"
  | "card"
  | "card-for-all"
  | "capped"
  | "shared-card"
  | "rewards"
  | "all"
/** "set-aside": authorized, and finished by the process that hears it; "authorized": that process dies first. */
export type Bank = "authorized" | "set-aside" | "captured" | "declined" | "silent"

/** What other rooms do in an order's life, by their real rules: given by who may know them all. */
export type Neighbors = {
  readonly split: SplitTenders
  /** Sends the refunds that are due to the bank. */
  readonly sendRefunds: (shop: FakeShop) => Promise<unknown>
}

export const pick = <One>(many: Iterable<One>, at: number): One | undefined => {
  const all = [...many]
  return all[at % Math.max(1, all.length)]
}

export type World = {
  readonly shop: FakeShop
  readonly neighbors: Neighbors
  clicks: number
  readonly sent: Parameters<FakeShop["settle"]>[0][]
}

/** What staff, carriers and buyers do with parcels. */
export const handleParcels = async ({ shop, clicks }: World, step: Happening): Promise<void> => {
  const { shipments, orders, returns } = shop.books
  switch (step.do) {
    case "pack": {
      const parcel = pick(shipments.values(), step.which)
      if (parcel) await shop.packShipment({ shipmentId: parcel.id, by: clerk })
      return
    }
    case "ship": {
      const parcel = pick(shipments.values(), step.which)
      const tracking = { carrier: "Vayu", trackingNo: `T-${parcel?.id}` }
      if (parcel) await shop.shipShipment({ shipmentId: parcel.id, ...tracking, by: clerk })
      return
    }
    case "scan": {
      const parcel = pick(shipments.values(), step.which)
      const rest = {
        eventId: `scan-${step.which}-${step.kind}`,
        at: shop.time.now,
        place: "Hosur",
        detail: "",
      }
      if (parcel)
        await shop.recordCarrierEvent({
          carrier: "Vayu",
          trackingNo: `T-${parcel.id}`,
          kind: step.kind,
          ...rest,
        })
      return
    }
    case "cancel-lines": {
      const order = pick(orders.values(), step.which)
      const lines = [{ lineNo: step.line, quantity: step.units }]
      const rest = { idempotencyKey: `cancel-${step.which}-${step.line}-${step.units}`, by: "you" }
      if (order) await shop.cancelLines({ orderId: order.id, lines, expectedRefundMinor: null, ...rest })
      return
    }
    case "return": {
      const parcel = pick(shipments.values(), step.which)
      const lines = parcel?.lines.slice(0, 1).map(({ lineNo }) => ({ lineNo, quantity: step.units })) ?? []
      const rest = {
        idempotencyKey: `return-${step.which}-${step.units}-${clicks}`,
        reason: step.reason,
        note: "",
      }
      if (parcel) await shop.requestReturn({ orderId: parcel.orderId, shipmentId: parcel.id, lines, ...rest })
      return
    }
    case "receive": {
      const one = pick(returns.values(), step.which)
      const isScrap = step.which % 2 === 0
      const lines = one?.lines.map(({ shipmentId, lineNo, quantity }) => ({
        ...{ shipmentId, lineNo, restocked: isScrap ? 0 : quantity, scrapped: isScrap ? quantity : 0 },
      }))
      if (one && lines) await shop.receiveReturn({ returnId: one.id, lines, by: clerk })
      return
    }
    case "goodwill": {
      const order = pick(orders.values(), step.which)
      const rest = { idempotencyKey: `goodwill-${step.which}-${step.minor}`, note: "" }
      if (order) await shop.refund({ orderId: order.id, amountMinor: step.minor, ...rest })
      return
    }
    default:
  }
}
