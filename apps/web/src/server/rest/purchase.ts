import { z } from "zod"
import { writeVisitorToken } from "../identity/visitor-token.ts"
import { refuse } from "../refusals.ts"
import { createCaller } from "../router.ts"
import { outerProcedure, publicProcedure, router } from "../trpc.ts"
import { presentCart, presentCheckout, presentOrder } from "./present.ts"
import { cartOut, checkoutOut, orderOut, paymentOut, sessionOut } from "./purchase-outputs.ts"

/** For whoever holds a visitor token: without one, a cart would belong to nobody. */
const visitorProcedure = outerProcedure.use(({ ctx, next }) => {
  if (!ctx.visitorKnown) throw refuse({ code: "SESSION_NEEDED" })
  return next()
})

const keyHeader = z.object({
  "idempotency-key": z.string().describe("8 to 128 characters; the same key never acts twice"),
})

const service = z.enum(["standard", "express"]).default("standard")
const coupon = z
  .string()
  .optional()
  .describe("A coupon's code; whether it counts is told in coupon, with the reason if not")
const place = z.string().optional().describe("Pincode of the delivery; 560001 when left out")

const address = z.strictObject({
  name: z.string(),
  phone: z.string().describe("Indian mobile number"),
  line1: z.string(),
  line2: z.string().default(""),
  landmark: z.string().default(""),
  pincode: z.string(),
  city: z.string(),
  state: z.string(),
})

const orderPath = z.strictObject({
  code: z.string(),
  token: z
    .string()
    .optional()
    .describe("The order's access token, from the mail; not needed by who placed it"),
})

export const purchaseRouter = router({
  openSession: publicProcedure
    .meta({
      openapi: {
        method: "POST",
        path: "/sessions",
        summary: "A visitor token: send it as Authorization: Bearer <token>",
        tags: ["Buy"],
        protect: false,
      },
    })
    .input(z.strictObject({}))
    .output(sessionOut)
    .mutation(({ ctx }) => ({
      token: writeVisitorToken(ctx.shopper.visitorId),
      token_type: "Bearer" as const,
    })),
  cart: visitorProcedure
    .meta({ openapi: { method: "GET", path: "/cart", summary: "The visitor's cart", tags: ["Buy"] } })
    .input(z.strictObject({ pincode: place }))
    .output(cartOut)
    .query(async ({ ctx, input }) => presentCart(await createCaller(ctx).basket.view(input))),
  putLine: visitorProcedure
    .meta({
      openapi: {
        method: "PUT",
        path: "/cart/lines/{sku}",
        summary: "Let the line hold this quantity",
        tags: ["Buy"],
      },
    })
    .input(z.strictObject({ sku: z.string(), quantity: z.int().min(1).max(10) }))
    .output(cartOut)
    .mutation(async ({ ctx, input }) => {
      const caller = createCaller(ctx)
      const { lines } = await ctx.shop.basket.getCart(ctx.shopper)
      const held = lines.some(({ sku }) => sku === input.sku)
      return presentCart(held ? await caller.basket.setQuantity(input) : await caller.basket.add(input))
    }),
  addToLine: visitorProcedure
    .meta({
      openapi: {
        method: "PATCH",
        path: "/cart/lines/{sku}",
        summary: "Add to the line, or open it",
        tags: ["Buy"],
      },
    })
    .input(z.strictObject({ sku: z.string(), add: z.int().min(1).max(10) }))
    .output(cartOut)
    .mutation(async ({ ctx, input }) =>
      presentCart(await createCaller(ctx).basket.add({ sku: input.sku, quantity: input.add })),
    ),
  deleteLine: visitorProcedure
    .meta({
      openapi: { method: "DELETE", path: "/cart/lines/{sku}", summary: "Remove the line", tags: ["Buy"] },
    })
    .input(z.strictObject({ sku: z.string() }))
    .output(cartOut)
    .mutation(async ({ ctx, input }) => presentCart(await createCaller(ctx).basket.remove(input))),
  checkout: visitorProcedure
    .meta({
      openapi: {
        method: "GET",
        path: "/checkout",
        summary:
          "What the cart costs at this pincode and service; quote_id and cart_version go into the order",
        tags: ["Buy"],
      },
    })
    .input(
      z.strictObject({
        ...{ pincode: z.string(), service, coupon },
        gift_cards: z.string().optional().describe("Up to five codes of gift cards, separated by commas"),
        use_rewards: z.enum(["true", "false"]).default("false").describe("Pay with the customer's rewards"),
      }),
    )
    .output(checkoutOut)
    .query(async ({ ctx, input: { gift_cards, use_rewards, ...rest } }) => {
      const giftCards = (gift_cards ?? "").split(",").filter((code) => code.trim() !== "")
      const asked = { ...rest, coupon: rest.coupon ?? null, giftCards, useRewards: use_rewards === "true" }
      return presentCheckout(await createCaller(ctx).ordering.checkout(asked))
    }),
  placeOrder: visitorProcedure
    .meta({
      openapi: {
        method: "POST",
        path: "/orders",
        summary: "Place the order: stock is held until it is paid or the hold ends",
        tags: ["Buy"],
        requestHeaders: keyHeader,
      },
    })
    .input(
      z.strictObject({
        idempotency_key: z.string().optional().describe("Taken from the header Idempotency-Key"),
        cart_version: z.int(),
        quote_id: z.string(),
        email: z.string(),
        address,
        service,
        coupon,
        gift_cards: z.array(z.string()).default([]).describe("The same codes as at checkout"),
        use_rewards: z.boolean().default(false),
      }),
    )
    .output(orderOut)
    .mutation(async ({ ctx, input: { idempotency_key, cart_version, quote_id, ...given } }) => {
      const { gift_cards: giftCards, use_rewards: useRewards, coupon: code, ...rest } = given
      return presentOrder(
        await createCaller(ctx).ordering.place({
          ...rest,
          ...{ giftCards, useRewards, coupon: code ?? null },
          idempotencyKey: idempotency_key ?? "",
          cartVersion: cart_version,
          quoteId: quote_id,
        }),
      )
    }),
  order: outerProcedure
    .meta({
      openapi: { method: "GET", path: "/orders/{code}", summary: "An order as it stands", tags: ["Follow"] },
    })
    .input(orderPath)
    .output(orderOut)
    .query(async ({ ctx, input }) => presentOrder(await createCaller(ctx).ordering.get(input))),
  pay: outerProcedure
    .meta({
      openapi: {
        method: "POST",
        path: "/orders/{code}/payments",
        summary: "Open a payment; the buyer pays at redirect_url",
        tags: ["Buy"],
        requestHeaders: keyHeader,
      },
    })
    .input(orderPath.extend({ idempotency_key: z.string().optional() }))
    .output(paymentOut)
    .mutation(async ({ ctx, input: { idempotency_key, ...order } }) => {
      const paying = { ...order, idempotencyKey: idempotency_key ?? "" }
      return { redirect_url: (await createCaller(ctx).ordering.pay(paying)).redirectUrl }
    }),
  cancel: outerProcedure
    .meta({
      openapi: {
        method: "POST",
        path: "/orders/{code}/cancel",
        summary: "Cancel the order",
        tags: ["Follow"],
      },
    })
    .input(orderPath)
    .output(orderOut)
    .mutation(async ({ ctx, input }) => presentOrder(await createCaller(ctx).ordering.cancel(input))),
})
