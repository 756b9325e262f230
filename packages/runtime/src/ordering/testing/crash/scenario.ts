import { ownerKey } from "@haat/domain/shared"
import { type Buyer, checkOut, payFor, placeFor, placeInputOf, viewerOf } from "../order-scene.ts"
import { type Act, perform } from "./acts.ts"
import type { ActorKind } from "./bundled-actor.ts"
import type { World } from "./world.ts"

export type Prepared = {
  readonly act: Act
  /** What the outside does after the restart: a buyer tries again, a gateway repeats itself. */
  readonly afterwards?: () => Promise<void>
  /** The states all orders may end in, sorted, joined by commas; "" is no order. */
  readonly legal: readonly string[]
  /** What must hold beside the audit; answers the faults. */
  readonly check?: () => Promise<readonly string[]>
  /** Goes on beside the act and the recovery, say a clock that is moved. */
  readonly meanwhile?: () => Promise<void>
}

export type Scenario = {
  readonly name: string
  readonly prepare: (world: World) => Promise<Prepared>
  /** The process stands still at each await instead of dying there; another one takes over before it is woken. */
  readonly pauses?: true
  /** Whose process it is; the doors to orders by default. */
  readonly actor?: ActorKind
}

type Simple = Exclude<Act, { readonly do: "consume" }>

export const wanting = async (world: World, stock = 5) => {
  const scene = await world.furnish({ kettle: { "WH-BLR": stock }, mug: { "WH-MAA": 3 } })
  const buyer = scene.buyer({ kettle: 2, mug: 1 })
  const input = placeInputOf(buyer, await checkOut(world.doors.ordering, buyer))
  return { scene, buyer, input, place: { do: "place", input } as const }
}

/** A visitor's cart, or a customer's. */
const owned = (world: World, { shopper, cart }: Buyer, customerId: string | null): Buyer => {
  const who = { ...shopper, customerId }
  const buyer = { shopper: who, cart: { ...cart, ownerKey: ownerKey(who) } }
  world.carts.set(buyer.cart.ownerKey, buyer.cart)
  return buyer
}

export const placed = async (world: World, stock = 5, customerId: string | null = null) => {
  const scene = await world.furnish({ kettle: { "WH-BLR": stock } })
  const buyer = owned(world, scene.buyer({ kettle: 2 }), customerId)
  const order = await placeFor(world.doors.ordering, buyer)
  return { scene, buyer, order, viewer: viewerOf(buyer) }
}

export const paying = async (world: World, stock = 5, customerId: string | null = null) => {
  const done = await placed(world, stock, customerId)
  const attemptId = await payFor(world.doors.ordering, done.buyer, done.order.code)
  return { ...done, attemptId }
}

export const paid = async (world: World, stock = 5, customerId: string | null = null) => {
  const done = await paying(world, stock, customerId)
  await receive(world, await world.atBank("pay", done.attemptId))
  return done
}

const receive = (world: World, webhook: { rawBody: string; signature: string }) =>
  perform(world.doors, { do: "webhook", webhook })

export const repeat = (world: World, act: Simple) => async (): Promise<void> =>
  void (await perform(world.doors, act))

/** A buyer who sees it through: opens an attempt, pays, and the gateway tells. */
export const seeThrough = async (
  world: World,
  buyer: Parameters<typeof payFor>[1],
  code: string,
): Promise<void> => {
  const attemptId = await payFor(world.doors.ordering, buyer, code)
  await receive(world, await world.atBank("pay", attemptId))
}

/** The hold ends while the gateway answers nobody, so that the attempt stays open there. */
export const expireUnheard = async (world: World, orderId: string): Promise<void> => {
  for (let round = 0; round < 2; round += 1) {
    await world.makeDue()
    await world.unheard.ordering.expireOrder(orderId)
  }
}
