import type { PlaceInput } from "@haat/domain/ordering"
import { ownerKey } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { clients } from "../../../shared/index.ts"
import { vouchersOf } from "../offer-scene.ts"
import { address } from "../order-doors.ts"
import { type Buyer, payFor, placeInputOf, viewerOf } from "../order-scene.ts"
import { grantRewards } from "../rewards.builder.ts"
import { perform } from "./acts.ts"
import { repeat, type Scenario, seeThrough } from "./scenario.ts"
import type { World } from "./world.ts"

/** A cart with a coupon, paid in part by a gift card. */
const withVouchers = async (world: World, cardMinor: number) => {
  const scene = await world.furnish({ kettle: { "WH-BLR": 5 } })
  const buyer = scene.buyer({ kettle: 2 })
  const { coupon, giftCard } = vouchersOf(world.doors.pricing)
  const vouchers = {
    coupon: (await coupon({}, { totalLimit: 5 })).code,
    giftCards: [await giftCard(cardMinor)],
  }
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

const earned = 10_000

/** A customer's cart, paid in part by all the rewards there are. */
const withRewards = async (world: World) => {
  const scene = await world.furnish({ kettle: { "WH-BLR": 5 } })
  const { shopper: visitor, cart: brought } = scene.buyer({ kettle: 2 })
  const customerId = newId()
  const shopper = { ...visitor, customerId }
  const buyer: Buyer = { shopper, cart: { ...brought, ownerKey: ownerKey(shopper) } }
  world.carts.set(buyer.cart.ownerKey, buyer.cart)
  await grantRewards(clients, customerId, earned)
  const useRewards = true
  const asked = { shopper, pincode: address.pincode, service: "standard" as const, useRewards }
  const checkout = await world.doors.ordering.checkout(asked)
  if (!checkout.ok) throw new Error(checkout.error.code)
  const input: PlaceInput = { ...placeInputOf(buyer, checkout.value), useRewards }
  /** What the customer must have in the end, free to spend. */
  const left = (minor: number) => async (): Promise<readonly string[]> => {
    const { balanceMinor, heldMinor } = await world.doors.pricing.rewardsOf(customerId)
    const free = balanceMinor - heldMinor
    return free === minor ? [] : [`${free} of the rewards are left, not ${minor}`]
  }
  return { buyer, left, place: { do: "place", input } as const }
}

/** Their order, placed and paid at the bank, whose word is still on its way. */
const payingWithRewards = async (world: World) => {
  const { place, ...rest } = await withRewards(world)
  const order = await world.doors.ordering.place(place.input)
  if (!order.ok) throw new Error(order.error.code)
  const attemptId = await payFor(world.doors.ordering, rest.buyer, order.value.code)
  const webhook = await world.atBank("pay", attemptId)
  return { ...rest, code: order.value.code, told: { do: "webhook", webhook } as const }
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
  {
    name: "rewards: a part of the price, and the buyer is gone",
    prepare: async (world) => {
      const { place, left } = await withRewards(world)
      return { act: place, legal: ["", "EXPIRED"], check: left(earned) }
    },
  },
  {
    name: "rewards: spent with the bank's word",
    prepare: async (world) => {
      const { told, left } = await payingWithRewards(world)
      return { act: told, afterwards: repeat(world, told), legal: ["PLACED"], check: left(0) }
    },
  },
  {
    name: "rewards: spent, then the order is cancelled",
    prepare: async (world) => {
      const { told, left, code, buyer } = await payingWithRewards(world)
      await perform(world.doors, told)
      const act = { do: "cancel", code, viewer: viewerOf(buyer) } as const
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED"], check: left(earned) }
    },
  },
]
