import type { Ordering } from "@haat/domain/ordering"
import { err } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { expect, it } from "vitest"
import type { RequestContext } from "../../server/request-context.ts"
import { createCallerFactory } from "../../server/trpc.ts"
import { orderingRouter } from "./router.ts"

const address = {
  ...{ name: "Asha Rao", phone: "9876543210", line1: "12, 4th Cross", line2: "", landmark: "" },
  ...{ city: "Bengaluru", state: "Karnataka", pincode: "560001" },
}

/** A shop that asks for so many units of what is in the cart, and refuses as placing does. */
const callerFor = (peer: string, quantity: number) => {
  const sku = `SKU-${peer}`
  const place: Ordering["place"] = async ({ allow }) => {
    const over = await allow?.([{ sku, quantity }])
    return over ? err({ code: "TOO_MANY_UNITS_ASKED", ...over }) : err({ code: "EMPTY_CART" })
  }
  const context = {
    ...{
      shop: { ordering: { place, placeAndPay: place } },
      shopper: { visitorId: newId(), customerId: null },
    },
    ...{ peer, coupon: null, keepVisitor: () => undefined, customer: null },
  }
  return createCallerFactory(orderingRouter)(context as unknown as RequestContext)
}

const wish = () => ({
  ...{ idempotencyKey: newId(), cartVersion: 1, quoteId: "q".repeat(64), email: "asha@haat.example" },
  ...{ service: "standard" as const, address },
})

it("lets placing ask what the address may have, whichever door it comes by", async () => {
  const peer = newId()
  const said = async (quantity: number, door: "place" | "placeAndPay") => {
    const answer = callerFor(peer, quantity)[door](wish())
    return answer.then(
      () => "placed",
      (refused: { readonly code?: string }) => refused.code,
    )
  }
  expect(await said(990, "place")).not.toBe("TOO_MANY_REQUESTS")
  expect(await said(10, "placeAndPay")).not.toBe("TOO_MANY_REQUESTS")
  expect(await said(1, "place")).toBe("TOO_MANY_REQUESTS")
  expect(await said(1, "placeAndPay")).toBe("TOO_MANY_REQUESTS")
})
