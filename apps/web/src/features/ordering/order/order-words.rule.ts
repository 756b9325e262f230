const words: Readonly<Record<string, string>> = {
  ORDER_NOT_FOUND: "We can’t find this order for you. Open it from the link in your mail.",
  ORDER_CLOSED: "This order can’t be changed any more. The page shows where it stands.",
  PAYMENT_IN_PROGRESS: "A payment for this order is under way. Wait a moment; this page updates by itself.",
  IDEMPOTENCY_CONFLICT: "This was asked for already. Reload the page to see where the order stands.",
  GATEWAY_UNAVAILABLE: "Our payment partner can’t be reached. Your items stay held; try again in a moment.",
  TOO_LATE_TO_CANCEL:
    "It is too late to cancel: a parcel is packed already. What isn’t packed can be cancelled item by item, the rest sent back after delivery.",
  REFUND_CHANGED: "The sum changed meanwhile. Look at the new one and confirm it again.",
  NOT_DELIVERED_YET: "This parcel isn’t delivered yet. You can send items back once it is.",
  RETURN_WINDOW_OVER: "The time to send items of this parcel back is over.",
  TOO_MANY_TO_RETURN: "Some of these items are on their way back already. Reload the page and choose again.",
  TOO_MANY_REQUESTS: "That was a bit fast. Wait a moment and try again.",
}

/** Why paying or cancelling didn't work, and what to do. */
export const orderProblem = (refusal: { readonly code: string } | null | undefined): string =>
  words[refusal?.code ?? ""] ??
  "That didn’t go through. Check your connection and try again; you won’t be charged twice."

/** Which items of an order couldn't be put into the cart once more. */
export const notAddedWords = (missed: readonly string[], of: number): string =>
  missed.length === of
    ? "None of these items can be bought just now: they are sold out, no longer sold, or at their limit in your cart."
    : `Not in your cart: ${missed.join(", ")}. It is sold out, no longer sold, or at its limit there.`
