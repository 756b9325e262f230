import type { PlaceRefusal } from "@haat/domain/ordering"

type Refused = { readonly code: string } | null | undefined

export type CheckoutProblem = {
  readonly title: string
  readonly text: string
  /** Lines that are short, each with what is left. */
  readonly short: readonly {
    readonly sku: string
    readonly title: string
    readonly wanted: number
    readonly available: number
  }[]
  /** Where the way on is: fix the cart, another address, or simply again. */
  readonly way: "cart" | "address" | "orders" | "again" | "accept"
}

const plain = (title: string, text: string, way: CheckoutProblem["way"]): CheckoutProblem => ({
  title,
  text,
  short: [],
  way,
})

type Words = {
  readonly [Code in PlaceRefusal["code"]]: (refusal: Extract<PlaceRefusal, { code: Code }>) => CheckoutProblem
}

const words: Words = {
  OUT_OF_STOCK: ({ lines }) => ({
    title: "Someone was faster",
    text: "Not everything in your cart is left. Nothing was charged. Take fewer or remove it, then go on.",
    short: lines,
    way: "cart",
  }),
  NOT_DELIVERABLE: ({ pincode }) =>
    plain(
      `We can’t deliver all of this to ${pincode}`,
      "Choose another address, or take the lines that can’t come out of your cart.",
      "cart",
    ),
  SKU_WITHDRAWN: () =>
    plain("Something isn’t sold any more", "Remove it from your cart, then go on.", "cart"),
  EMPTY_CART: () =>
    plain(
      "Your cart is empty",
      "If you ordered on another tab or device, you find it in your orders.",
      "orders",
    ),
  CART_CHANGED: () =>
    plain("Your cart changed meanwhile", "We show it as it is now. Look it over and order again.", "again"),
  PRICE_CHANGED: ({ checkout: { coupon } }) =>
    plain(
      "The price changed",
      coupon?.ok === false
        ? `The coupon ${coupon.code} doesn’t count for this order any more. Nothing was ordered yet: look at the new sum and order if you agree.`
        : "Nothing was ordered yet. Look at the new sum and order if you agree.",
      "accept",
    ),
  SHOP_BUSY: ({ retryAfterSeconds }) =>
    plain(
      "Very many people are ordering right now",
      `Nothing was ordered or charged, and your cart is kept. Try again in ${retryAfterSeconds} ${retryAfterSeconds === 1 ? "second" : "seconds"}.`,
      "again",
    ),
  IDEMPOTENCY_CONFLICT: () =>
    plain("You may have ordered this already", "Look at your orders before you order again.", "orders"),
  TOO_MANY_OPEN_ORDERS: ({ limit }) =>
    plain(
      "Too many unpaid orders",
      `You have ${limit} orders waiting for payment. Pay or cancel one of them first.`,
      "orders",
    ),
  TOO_MANY_UNITS_HELD: ({ limit }) =>
    plain(
      "Too much waits for your payment",
      `Orders that aren’t paid yet may hold ${limit} of one item together, so that others find some too. Pay or cancel one of yours first, or take fewer.`,
      "orders",
    ),
  TOO_MANY_UNITS_ASKED: ({ retryAfterSeconds }) => {
    const minutes = Math.ceil(retryAfterSeconds / 60)
    return plain(
      "Very many of one item were ordered from your network",
      `Nothing was ordered or charged. Take fewer of it, or try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`,
      "cart",
    )
  },
}

export type PriceChange = { readonly wasMinor: number; readonly nowMinor: number }

/** The sum the buyer saw and the one that counts now; null where the price isn't what stands in the way. */
export const priceChange = (refusal: Refused, seenMinor: number): PriceChange | null => {
  if (!refusal || !isKnown(refusal) || refusal.code !== "PRICE_CHANGED") return null
  return { wasMinor: seenMinor, nowMinor: refusal.checkout.payableMinor }
}

const isKnown = (refusal: { readonly code: string }): refusal is PlaceRefusal =>
  Object.hasOwn(words, refusal.code)

const known = (refusal: PlaceRefusal): CheckoutProblem =>
  (words[refusal.code] as (refusal: PlaceRefusal) => CheckoutProblem)(refusal)

/** Why the order can't be placed as it stands, in plain words, and the way on. */
export const checkoutProblem = (refusal: Refused): CheckoutProblem => {
  if (refusal && isKnown(refusal)) return known(refusal)
  if (refusal?.code === "TOO_MANY_REQUESTS")
    return plain("That was a bit fast", "Wait a moment, then order again. Nothing was charged.", "again")
  return plain(
    "That didn’t go through",
    "Check your connection and press the button again. You won’t be charged twice.",
    "again",
  )
}
