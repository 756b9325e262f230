import type { CaseKind } from "./reconciliation.model.ts"

export type Repair =
  | "settle"
  | "confirm-refund"
  | "release-hold"
  | "refund"
  | "end-hold"
  | "settle-webhook"
  | "finish-set-aside"
export type RepairPlan =
  | { readonly kind: "repair"; readonly repair: Repair }
  | { readonly kind: "queue"; readonly reason: string }

const repairs = {
  CHARGE_MISSED: "settle",
  REFUND_MISSED: "confirm-refund",
  HOLD_OF_DEAD_ORDER: "release-hold",
  MONEY_WITHOUT_GOODS: "refund",
  HOLD_OVERDUE: "end-hold",
  WEBHOOK_WAITS: "settle-webhook",
  MONEY_SET_ASIDE: "finish-set-aside",
} as const satisfies Partial<Record<CaseKind, Repair>>
type Repaired = keyof typeof repairs

const reasons: Readonly<Record<Exclude<CaseKind, Repaired>, string>> = {
  CHARGE_UNKNOWN:
    "The gateway took money under a name we never gave. Find out whose it is before anything moves.",
  CHARGE_TWICE: "The gateway took money twice for one attempt. Refund the second charge at the gateway.",
  CHARGE_AMOUNT: "The gateway took another amount than we booked. Ask the gateway which is right.",
  CHARGE_NOT_SETTLED: "We booked money that the gateway's file doesn't show. Ask the gateway where it is.",
  REFUND_UNKNOWN: "The gateway paid back what we never asked for. Find out who did it there.",
  REFUND_AMOUNT: "The gateway paid back another amount than we asked for.",
  REFUND_NOT_SETTLED: "We told the buyer of a refund that the gateway's file doesn't show. Ask the gateway.",
  REFUND_STUCK: "The gateway refused this refund again and again. Pay it back another way, or mend it there.",
  OUTCOME_UNKNOWN: "A day of asking didn't tell how this payment ended. Ask the gateway's people.",
  GOODS_WITHOUT_MONEY: "An order goes on without money of its exact total. Stop it or have it paid.",
  STOCK_DIFFERS: "Stock counters and their movements disagree. Count the shelf and book the difference.",
  ORDER_DIFFERS: "An order contradicts itself or its reservations. Look at its history.",
  ATTEMPTS_OPEN:
    "An order has two payments whose outcome is open: its buyer may pay twice. Cancel one at the gateway.",
  REFUNDS_DIFFER:
    "What was set aside or paid back doesn't fit what was taken. Hold the refunds against the gateway's pages.",
  CART_BOUGHT_TWICE: "One cart made two living orders. Ask the buyer which one to keep and cancel the other.",
  COUPON_DIFFERS:
    "A coupon's uses don't fit its limits or its orders. Pause it at Offers, then look at the uses.",
  TENDER_DIFFERS:
    "What gift cards and rewards paid isn't what the order says. Look at the account's entries before money moves.",
  OWN_MONEY_DIFFERS:
    "A gift card or rewards account isn't the sum of its entries. Stop it; book the difference with its reason.",
  PARCEL_DIFFERS:
    "Parcels, returns and stock tell different stories. Count what is there, then look at its news.",
  BINS_DIFFER:
    "Bins or a transfer don't fit the warehouse's stock. Have the bin counted; it closes by itself then.",
  COPY_DIFFERS:
    "A copy (search, Redis, Cassandra, Kafka) doesn't follow the books. If it lasts, rebuild it as the runbooks say.",
}

const isRepaired = (kind: CaseKind): kind is Repaired => kind in repairs

/**
 * What is set right by itself: only what changes nothing a person might have decided otherwise, and what the owner
 * of the data checks again under its lock. All else waits for a person, with the reason.
 */
export const planRepair = (kind: CaseKind): RepairPlan =>
  isRepaired(kind) ? { kind: "repair", repair: repairs[kind] } : { kind: "queue", reason: reasons[kind] }
