import type { LineNotice } from "@haat/domain/basket"

type Told = { readonly code: string; readonly limit?: number; readonly lines?: readonly unknown[] } | null

type Short = { readonly available?: number }

const shortage = (lines: readonly unknown[] | undefined): string => {
  const available = (lines?.[0] as Short | undefined)?.available ?? 0
  return available > 0
    ? `Only ${available} of it ${available === 1 ? "is" : "are"} left, and you may have ${available === 1 ? "it" : "them"} in your cart already.`
    : "The last one was just sold. It’s not in your cart."
}

/** Why the cart didn't take it, and what to do. */
export const sayRefusal = (refusal: Told): string => {
  switch (refusal?.code) {
    case "OUT_OF_STOCK":
      return shortage(refusal.lines)
    case "QUANTITY_LIMIT":
      return `You can order ${refusal.limit ?? 10} of a kind at most.`
    case "CART_FULL":
      return `A cart holds ${refusal.limit ?? 50} different products. Order these first, or remove one.`
    case "UNKNOWN_SKU":
      return "This product isn’t sold any more."
    case "LINE_NOT_FOUND":
      return "This was already taken out of your cart, maybe on another device."
    case "TOO_MANY_REQUESTS":
      return "That was a bit fast. Wait a moment and try again."
    default:
      return "That didn’t go through. Check your connection and try again."
  }
}

type Bounded = {
  readonly quantity: number
  readonly maxQuantity: number
  readonly notices: readonly unknown[]
}

/** The most there may be of a kind in one order. */
const mostOfAKind = 10

/** Why there can't be more of a line; nothing while there can, or a notice says more. */
export const sayMost = ({ quantity, maxQuantity, notices }: Bounded): string => {
  if (quantity < maxQuantity || maxQuantity === 0 || notices.length > 0) return ""
  return maxQuantity < mostOfAKind
    ? `No more than ${maxQuantity} ${maxQuantity === 1 ? "is" : "are"} left.`
    : `You can order ${maxQuantity} of a kind at most.`
}

export type SpokenNotice = { readonly tone: "info" | "warn" | "bad"; readonly text: string }

/** A change of a line since it was added, in words. Amounts are formatted by the caller's `money`. */
export const sayNotice = (notice: LineNotice, money: (minor: number) => string): SpokenNotice => {
  switch (notice.kind) {
    case "PRICE_CHANGED":
      return notice.toMinor < notice.fromMinor
        ? {
            tone: "info",
            text: `Good news: ${money(notice.fromMinor - notice.toMinor)} less than when you added it.`,
          }
        : {
            tone: "warn",
            text: `The price rose from ${money(notice.fromMinor)} to ${money(notice.toMinor)}.`,
          }
    case "ONLY_LEFT":
      return { tone: "warn", text: `Only ${notice.available} left. Lower the quantity to check out.` }
    case "SOLD_OUT":
      return { tone: "bad", text: "Sold out since you added it. Remove it to check out." }
    case "NOT_DELIVERABLE":
      return {
        tone: "bad",
        text: `Can’t be delivered to ${notice.pincode}. Choose another pincode or remove it.`,
      }
    case "APART":
      return {
        tone: "bad",
        text: "Can’t come together with the rest of your cart: each needs another delivery service. Order it by itself.",
      }
    case "WITHDRAWN":
      return { tone: "bad", text: "Not sold any more. Remove it to check out." }
  }
}
