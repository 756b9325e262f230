import type { PlaceInput } from "@haat/domain/ordering"
import { vouchersOf } from "../offer-scene.ts"
import { address } from "../order-doors.ts"
import { placeInputOf } from "../order-scene.ts"
import { repeat, type Scenario, seeThrough } from "./scenario.ts"
import type { World } from "./world.ts"

/** A cart with a coupon, paid in part by a gift card. */
const withVouchers = async (world: World, cardMinor: number) => {
  const scene = await world.furnish({ kettle: { "WH-BLR": 5 } })
  const buyer = scene.buyer({ kettle: 2 })
  const { coupon, giftCard } = vouchersOf(world.doors.pricing)
  const vouchers = { coupon: (await coupon()).code, giftCards: [await giftCard(cardMinor)] }
  const asked = {
    shopper: buyer.shopper,
    pincode: address.pincode,
    service: "standard" as const,
    ...vouchers,
  }
  const checkout = await world.doors.ordering.checkout(asked)
  if (!checkout.ok) throw new Error(checkout.error.code)
  const input: PlaceInput = { ...placeInputOf(buyer, checkout.value), ...vouchers }
  return { buyer, place: { do: "place", input } as const }
}

export const voucherScenarios: readonly Scenario[] = [
  {
    name: "vouchers: coupon and gift card, and the buyer is gone",
    prepare: async (world) => ({ act: (await withVouchers(world, 10_000)).place, legal: ["", "EXPIRED"] }),
  },
  {
    name: "vouchers: coupon and gift card, then paid",
    prepare: async (world) => {
      const { buyer, place } = await withVouchers(world, 10_000)
      const afterwards = async () => {
        const again = await world.doors.ordering.place(place.input)
        if (!again.ok) throw new Error(`the second try was refused: ${again.error.code}`)
        await seeThrough(world, buyer, again.value.code)
      }
      return { act: place, afterwards, legal: ["PLACED"] }
    },
  },
  {
    name: "vouchers: a gift card pays all of it",
    prepare: async (world) => {
      const { place } = await withVouchers(world, 100_000)
      return { act: place, afterwards: repeat(world, place), legal: ["PLACED"] }
    },
  },
]
