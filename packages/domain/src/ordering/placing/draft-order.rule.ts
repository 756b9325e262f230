import type { CartFacts, HoldPlan, PlacingQuote, SellableSku, WarehousePromise } from "../facts.model.ts"
import type { Order, OrderLine, PriceNotes } from "../order.model.ts"
import type { Checkout, CheckoutOption, PlaceInput } from "../ordering.model.ts"
import type { ShortLine } from "../refusals.model.ts"
import { allocationOf, linePromise } from "./choose-delivery.rule.ts"

/** All that was read before the transaction. */
export type PlacingFacts = {
  readonly cart: CartFacts
  readonly skus: ReadonlyMap<string, SellableSku>
  readonly promises: readonly WarehousePromise[]
  readonly options: readonly CheckoutOption[]
  /** The service the quote and the holds are for. */
  readonly chosen: Checkout["chosen"]
  readonly holds: HoldPlan["holds"]
  readonly why: HoldPlan["why"]
  readonly quote: PlacingQuote
}

export type DraftStamp = {
  readonly id: string
  readonly code: string
  readonly ownerKey: string
  readonly now: Date
  readonly holdMs: number
}

const known = (skus: PlacingFacts["skus"], sku: string): SellableSku => {
  const found = skus.get(sku)
  if (!found) throw new Error(`no facts about ${sku}`)
  return found
}

const draftLines = ({ quote, skus, promises, holds }: PlacingFacts): readonly OrderLine[] =>
  quote.lines.map((priced, index) => {
    const { productId, slug, title, supplierName, options, imageUrl } = known(skus, priced.sku)
    return {
      lineNo: index + 1,
      sku: priced.sku,
      productId,
      slug,
      title,
      supplierName,
      options,
      imageUrl,
      quantity: priced.quantity,
      unitPriceMinor: priced.unitPriceMinor,
      discountMinor: priced.discountMinor,
      taxMinor: priced.taxMinor,
      lineMinor: priced.lineMinor,
      promise: linePromise(priced.sku, promises, holds),
    }
  })

const notesOf = ({ adjustments, tenders }: PlacingFacts["quote"]): PriceNotes => ({
  adjustments: adjustments.map(({ name, couponCode, on, savedMinor }) => ({
    name,
    couponCode,
    on,
    savedMinor,
  })),
  tenders: tenders.map(({ kind, label, amountMinor }) => ({ kind, label, amountMinor })),
})

/** The order as it will be kept: prices, address and promises frozen as the buyer agreed to them. */
export const draftOrder = (input: PlaceInput, facts: PlacingFacts, stamp: DraftStamp): Order => {
  const { quote, cart } = facts
  return {
    id: stamp.id,
    code: stamp.code,
    ownerKey: stamp.ownerKey,
    customerId: input.shopper.customerId,
    email: input.email,
    status: "RESERVED",
    version: 0,
    cartId: cart.id,
    cartVersion: cart.version,
    quoteId: quote.id,
    currency: "INR",
    itemsMinor: quote.itemsMinor,
    discountMinor: quote.discountMinor,
    deliveryMinor: quote.deliveryMinor,
    taxMinor: quote.taxMinor,
    totalMinor: quote.totalMinor,
    tenderedMinor: quote.totalMinor - quote.payableMinor,
    priceNotes: notesOf(quote),
    allocation: allocationOf(facts.promises, facts),
    address: input.address,
    lines: draftLines(facts),
    createdAt: stamp.now,
    placedAt: null,
    expiresAt: new Date(stamp.now.getTime() + stamp.holdMs),
    capturedAttemptId: null,
    late: false,
  }
}

/** The checkout page's facts. */
export const checkoutOf = ({ cart, quote, skus, options, chosen }: PlacingFacts): Checkout => ({
  cartVersion: cart.version,
  quoteId: quote.id,
  currency: "INR",
  options,
  chosen,
  itemsMinor: quote.itemsMinor,
  discountMinor: quote.discountMinor,
  deliveryMinor: quote.deliveryMinor,
  taxMinor: quote.taxMinor,
  totalMinor: quote.totalMinor,
  ...notesOf(quote),
  coupon: quote.coupon,
  refusedGiftCards: quote.refusedGiftCards,
  payableMinor: quote.payableMinor,
  lines: quote.lines.map(({ sku, quantity, unitPriceMinor, unitMrpMinor, lineMinor, discountMinor }) => {
    const { title, imageUrl, options: variant } = known(skus, sku)
    const amounts = { quantity, unitPriceMinor, unitMrpMinor, lineMinor, discountMinor }
    return { sku, title, imageUrl, options: variant, ...amounts }
  }),
})

/** Shortages with the names people know. */
export const withTitles = (
  short: readonly Omit<ShortLine, "title">[],
  skus: PlacingFacts["skus"],
): readonly ShortLine[] =>
  short.map(({ sku, wanted, available }) => ({ sku, wanted, available, title: skus.get(sku)?.title ?? sku }))

/** What makes two requests the same request; its digest is kept with the order. */
export const requestFacts = (input: PlaceInput): string => {
  const { cartVersion, quoteId, email, address, service } = input
  return JSON.stringify([
    "place.v2",
    cartVersion,
    quoteId,
    email,
    service,
    address.name,
    address.phone,
    address.line1,
    address.line2,
    address.landmark,
    address.pincode,
    address.city,
    address.state,
    input.coupon ?? null,
    input.giftCards ?? [],
    input.useRewards ?? false,
  ])
}
