import { ok } from "../../shared/index.ts"
import type { Happening, Voucher, World } from "./happening.fake.ts"
import { placeInput } from "./order.builder.ts"

type Place = Extract<Happening, { do: "place" }>

const vouchersOf = {
  none: {},
  coupon: { coupon: "welcome" },
  "coupon-once": { coupon: "once" },
  card: { giftCards: ["7777"] },
  "card-for-all": { giftCards: ["9999999"] },
  capped: { coupon: "capped" },
  "shared-card": { giftCards: ["shared"] },
  rewards: { useRewards: true },
  all: { useRewards: true, giftCards: ["shared", "7777"], coupon: "capped" },
} as const satisfies Record<Voucher, object>

/** Two tabs press at once, then the first one again: one order, or the same refusal. */
export const place = async (
  world: World,
  { who, kettles, cups, voucher, pays = false }: Place,
): Promise<string | null> => {
  world.clicks += 1
  const { shop, clicks: version } = world
  const lines = { ...(kettles > 0 ? { kettle: kettles } : {}), ...(cups > 0 ? { cup: cups } : {}) }
  const shopper = shop.fill(who, version, lines)
  const vouchers = vouchersOf[voucher]
  const checkout = await shop.checkout({ shopper, pincode: "560001", service: "standard", ...vouchers })
  if (!checkout.ok) return null
  const { quoteId } = checkout.value
  const input = placeInput({
    ...{ shopper, quoteId, cartVersion: version, idempotencyKey: `key-${version}-xxxx` },
    email: `${who}@example.com`,
    ...vouchers,
  })
  const press = async (pressed: typeof input) => {
    if (!pays) return shop.place(pressed)
    const done = await shop.placeAndPay(pressed)
    return done.ok ? ok(done.value.order) : done
  }
  const [first, other] = await Promise.all([
    press(input),
    press({ ...input, idempotencyKey: `key-${version}-yyyy` }),
  ])
  const again = await press(input)
  if (first.ok && (!again.ok || again.value.id !== first.value.id))
    return "P05 the same key made another order"
  if (first.ok && other.ok && first.value.id !== other.value.id) return "P05 two tabs made two orders"
  const changed = await shop.place({ ...input, email: "other@example.com" })
  return first.ok && changed.ok ? "P05 one key was taken for another body" : null
}
