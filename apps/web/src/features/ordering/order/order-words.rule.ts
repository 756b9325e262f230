const words: Readonly<Record<string, string>> = {
  ORDER_NOT_FOUND: "We can’t find this order for you. Open it from the link in your mail.",
  ORDER_CLOSED: "This order can’t be changed any more. The page shows where it stands.",
  PAYMENT_IN_PROGRESS: "A payment for this order is under way. Wait a moment; this page updates by itself.",
  IDEMPOTENCY_CONFLICT: "This was asked for already. Reload the page to see where the order stands.",
  GATEWAY_UNAVAILABLE: "Our payment partner can’t be reached. Your items stay held; try again in a moment.",
  TOO_MANY_REQUESTS: "That was a bit fast. Wait a moment and try again.",
}

/** Why paying or cancelling didn't work, and what to do. */
export const orderProblem = (refusal: { readonly code: string } | null | undefined): string =>
  words[refusal?.code ?? ""] ??
  "That didn’t go through. Check your connection and try again; you won’t be charged twice."
