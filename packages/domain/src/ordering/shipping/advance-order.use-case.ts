import type { LockedOrder, OrderMove } from "../facts.model.ts"
import { nextStatus } from "../lifecycle/order-transitions.rule.ts"
import type { TransitionName } from "../order.model.ts"
import type { OrderingTx } from "../ports.ts"
import { followShipments } from "./follow-shipments.rule.ts"

type Told = Pick<OrderMove, "at" | "detail" | "set">

/** Moves an order whose row is locked in the transaction in hand, where nobody else can decide. */
export const makeAdvanceOrder = (tx: OrderingTx) => {
  const move = async (order: LockedOrder, name: TransitionName, told: Told): Promise<LockedOrder> => {
    const to = nextStatus(order.status, name)
    if (!to) throw new Error(`order ${order.id} is ${order.status} and can't ${name}`)
    if (!(await tx.orders.move(order, { name, to, ...told }))) {
      throw new Error(`order ${order.id} would not ${name} under its lock`)
    }
    return { ...order, status: to, version: order.version + 1 }
  }
  /** Follows its parcels and returns, move by move, until it stands where they do. */
  const advance = async (order: LockedOrder, told: Told): Promise<LockedOrder> => {
    const [shipments, returns] = [await tx.shipments.listOf(order.id), await tx.returns.listOf(order.id)]
    let moved = order
    for (let name = followShipments(moved.status, shipments, returns); name; ) {
      moved = await move(moved, name, told)
      name = followShipments(moved.status, shipments, returns)
    }
    return moved
  }
  return { move, advance }
}
