import {
  candidatesFrom,
  err,
  ok,
  promisesFor,
  type Result,
  type Shopper,
  worthOffering,
} from "../../shared/index.ts"
import type { CartFacts, HoldPlan, SellableSku, StockShort, WarehousePromise } from "../facts.model.ts"
import type { CheckoutOption, CheckoutRefusal, Vouchers } from "../ordering.model.ts"
import type { Carts, OrderingEdge, PlanHolds, Prices, Promises } from "../ports.ts"
import { optionOf } from "./choose-delivery.rule.ts"
import { type PlacingFacts, withTitles } from "./draft-order.rule.ts"

export type GatherPorts = Pick<OrderingEdge, "clock"> & {
  readonly carts: Carts
  readonly prices: Prices
  readonly promises: Promises
  readonly planHolds: PlanHolds
}

export type GatherInput = {
  readonly shopper: Shopper
  readonly pincode: string
  readonly service: "standard" | "express"
  /** Known once an order is placed; limits per person count a guest by it. */
  readonly email?: string | null
} & Vouchers

type Service = GatherInput["service"]
type Gathered = Result<PlacingFacts, CheckoutRefusal>
type Sellable = { readonly cart: CartFacts; readonly skus: ReadonlyMap<string, SellableSku> }
type Plan = HoldPlan & { readonly promises: readonly WarehousePromise[] }

const services: readonly Service[] = ["standard", "express"]

type Plans = ReadonlyMap<Service, Result<Plan, CheckoutRefusal>>

/** The wanted service, or the one that makes its fee pointless, or the only one that brings all of it. */
const choose = (plans: Plans, wanted: Service) => {
  const planned = [...plans.values()].flatMap((plan) => {
    const option = plan.ok ? optionOf(plan.value.promises, plan.value.holds) : null
    return plan.ok && option ? [{ ...option, option, taken: plan.value }] : []
  })
  const worth = worthOffering(planned)
  const chosen = worth.find(({ service }) => service === wanted) ?? worth[0]
  if (!chosen) throw new Error(`no parcel was planned for ${wanted}`)
  const { option, taken } = chosen
  return { option, taken, options: worth.map((one) => one.option) }
}

/** Goods that lie where nobody comes here from aren't sold out: another address would get them. */
const shortOf = ({ lines }: StockShort, skus: Sellable["skus"], pincode: string): CheckoutRefusal => {
  const apart = lines.filter(({ available, elsewhere = 0 }) => available === 0 && elsewhere > 0)
  if (apart.length > 0) return { code: "NOT_DELIVERABLE", pincode, skus: apart.map(({ sku }) => sku) }
  return { code: "OUT_OF_STOCK", lines: withTitles(lines, skus) }
}

/**
 * Reads everything a checkout or an order is decided from, and refuses with what stands in the way. Reads only;
 * the transaction that follows guards each fact that may have changed meanwhile. Where the wanted service is no longer
 * worth its fee, or can't bring all of it and the other one can, that one is quoted, which an order agreed at the former
 * price is refused for.
 */
export const makeGatherFacts = (ports: GatherPorts) => {
  const sellable = async (shopper: Shopper): Promise<Result<Sellable, CheckoutRefusal>> => {
    const cart = await ports.carts.getCart(shopper)
    if (cart.lines.length === 0) return err({ code: "EMPTY_CART" })
    const wanted = [...new Set(cart.lines.map(({ sku }) => sku))]
    const skus = new Map((await ports.prices.pricesOf(wanted)).map((one) => [one.sku, one]))
    const withdrawn = wanted.filter((sku) => skus.get(sku)?.state !== "live")
    return withdrawn.length > 0 ? err({ code: "SKU_WITHDRAWN", skus: withdrawn }) : ok({ cart, skus })
  }

  const plan = async (
    { cart, skus }: Sellable,
    promises: readonly WarehousePromise[],
    pincode: string,
  ): Promise<Result<Plan, CheckoutRefusal>> => {
    const answer = await ports.planHolds({ lines: cart.lines, candidates: candidatesFrom(promises) })
    return answer.ok ? ok({ promises, ...answer.value }) : err(shortOf(answer.error, skus, pincode))
  }

  const priced = async (
    { cart, skus }: Sellable,
    { service, feeMinor }: CheckoutOption,
    asked: GatherInput,
  ) =>
    ports.prices.quote({
      lines: cart.lines.flatMap(({ sku, quantity }) => {
        const facts = skus.get(sku)
        if (!facts) return []
        const {
          priceMinor: unitPriceMinor,
          mrpMinor: unitMrpMinor,
          gstRatePercent,
          categoryPath = [],
        } = facts
        return [{ sku, quantity, unitPriceMinor, unitMrpMinor, gstRatePercent, categoryPath }]
      }),
      deliveryMinor: feeMinor,
      service,
      buyer: { customerId: asked.shopper.customerId, email: asked.email ?? null },
      pincode: asked.pincode,
      coupon: asked.coupon ?? null,
      giftCards: asked.giftCards ?? [],
      useRewards: asked.useRewards ?? false,
    })

  return async (asked: GatherInput): Promise<Gathered> => {
    const { shopper, pincode, service } = asked
    const [goods, reach] = await Promise.all([sellable(shopper), ports.promises(pincode, ports.clock.now())])
    if (!goods.ok) return goods
    const reached = services.map((one) => ({ one, promises: promisesFor(reach, one) }))
    const planned = reached
      .filter(({ promises }) => promises.length > 0)
      .map(async ({ one, promises }) => [one, await plan(goods.value, promises, pincode)] as const)
    const plans: Plans = new Map(await Promise.all(planned))
    const answers = [...plans.values()]
    if (!answers.some(({ ok: can }) => can)) {
      const skus = goods.value.cart.lines.map(({ sku }) => sku)
      const refused = [plans.get(service), ...answers].find((answer) => answer?.ok === false)
      return refused?.ok === false ? refused : err({ code: "NOT_DELIVERABLE", pincode, skus })
    }
    const { options, option, taken } = choose(plans, service)
    const quote = await priced(goods.value, option, asked)
    return ok({ ...goods.value, ...taken, options, chosen: option.service, quote })
  }
}
