import { ownerKey, type Shopper } from "../../shared/index.ts"
import type { Order, OrderView } from "../order.model.ts"
import type { OrderViewer } from "./order-viewer.model.ts"

/** An order's owner sees it; a customer also sees what the same browser ordered as a guest; so does the token's bearer. */
export const maySee = (
  order: Pick<Order, "ownerKey">,
  { shopper, accessToken }: OrderViewer,
  expectedToken: string,
): boolean => isOwner(order, shopper) || (accessToken !== null && sameToken(accessToken, expectedToken))

export const isOwner = ({ ownerKey: owner }: Pick<Order, "ownerKey">, shopper: Shopper): boolean =>
  owner === ownerKey(shopper) || owner === ownerKey({ ...shopper, customerId: null })

/** Takes the same time wherever two tokens differ. */
export const sameToken = (given: string, expected: string): boolean => {
  if (given.length !== expected.length) return false
  let difference = 0
  for (let index = 0; index < expected.length; index += 1) {
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index)
  }
  return difference === 0
}

/** For whoever holds only the mailed link, which gets forwarded: the order, but nobody's address, phone or e-mail. */
export const withoutPerson = (view: OrderView): OrderView => {
  const hidden = { name: "", phone: "", line1: "", line2: "", landmark: "" }
  return { ...view, email: "", customerId: null, address: { ...view.address, ...hidden } }
}
