import { ok, type Result } from "../../../shared/index.ts"
import type { Ordering, PlaceInput, PlaceRefusal } from "../../ordering.model.ts"
import type { CallGatewayPorts, WhereToPay } from "./call-gateway.use-case.ts"
import { makeCallGateway } from "./call-gateway.use-case.ts"
import type { Placed, Placing } from "./placed.model.ts"

export type PlaceAndPayPorts = CallGatewayPorts & {
  readonly placing: (input: Placing) => Promise<Result<Placed, PlaceRefusal>>
  readonly pay: Ordering["pay"]
  /** Hears of a fault after the order was placed: the order stands, and can be paid from its page. */
  readonly onUnpaid: (error: unknown, code: string) => void
}

/**
 * Places an order and opens its payment in one request, and the order with its first attempt in one transaction; the
 * gateway is called after it. Whatever becomes of the payment, the order that was placed is answered, without an
 * address where none is known: its page goes on from there. A repeat finds order and attempt by the same key.
 */
export const makePlaceAndPay = (ports: PlaceAndPayPorts): Pick<Ordering, "place" | "placeAndPay"> => {
  const gateway = makeCallGateway(ports)
  const whereToPay = async ({ shopper, idempotencyKey }: PlaceInput, { order, opened }: Placed) => {
    if (opened) return gateway.create(opened.attempt, opened.order)
    return order.canPay ? ports.pay(order.code, { shopper, accessToken: null }, idempotencyKey) : null
  }
  const redirectOf = (told: WhereToPay | null): string | null => (told?.ok ? told.value.redirectUrl : null)
  return {
    place: async (input) => {
      const placed = await ports.placing(input)
      return placed.ok ? ok(placed.value.order) : placed
    },
    placeAndPay: async (input) => {
      const placed = await ports.placing({ ...input, payAtOnce: true })
      if (!placed.ok) return placed
      const { order } = placed.value
      try {
        return ok({ order, redirectUrl: redirectOf(await whereToPay(input, placed.value)) })
      } catch (error) {
        ports.onUnpaid(error, order.code)
        return ok({ order, redirectUrl: null })
      }
    },
  }
}
