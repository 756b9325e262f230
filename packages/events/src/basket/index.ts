import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

/** The cart stands at `version`; caches drop older copies. */
export const cartChanged = defineEvent({
  type: "basket.cart_changed.v1",
  topic: "basket.cart",
  payload: z.object({
    cartId: z.string(),
    ownerId: z.string(),
    version: z.int().nonnegative(),
    skus: z.array(z.string()),
  }),
})

export const wishlistChanged = defineEvent({
  type: "basket.wishlist_changed.v1",
  topic: "basket.wishlist",
  payload: z.object({ ownerId: z.string(), productId: z.string(), wished: z.boolean() }),
})

export const basketEvents = [cartChanged, wishlistChanged] as const
