import type { Cart } from "@haat/domain/basket"
import { openDoors } from "../order-doors.ts"
import { perform } from "./acts.ts"
import { serveActs } from "./serve-acts.ts"

/** Does what buyers, gateways and clocks ask of orders and payments. */
const carts = new Map<string, Cart>()
const doors = openDoors(carts)

await serveActs(async ({ carts: given, act }) => {
  if (act.do === "consume") throw new Error("this process consumes nothing")
  for (const cart of given) carts.set(cart.ownerKey, cart)
  return perform(doors, act)
})
