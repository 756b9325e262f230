import { err, ok, type Result } from "../../shared/index.ts"
import type { LockedOrder, OrderingPolicy } from "../facts.model.ts"
import { makeClaimRequest } from "../lifecycle/claim-request.use-case.ts"
import { answering, refuse } from "../lifecycle/refused.model.ts"
import type { InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import type { RequestReturnRefusal } from "../refusals.model.ts"
import { makeAdvanceOrder } from "../shipping/advance-order.use-case.ts"
import { planReturn } from "./plan-return.rule.ts"
import type { OrderReturn, ReturnReason, WantedReturn } from "./return.model.ts"

export type RequestReturnPorts = Pick<OrderingEdge, "clock" | "ids" | "digest"> & {
  readonly inTransaction: InTransaction
  readonly policy: Pick<OrderingPolicy, "returnWindowMs">
}

export type ReturnCommand = {
  readonly orderId: string
  readonly idempotencyKey: string
  readonly shipmentId: string
  readonly lines: readonly WantedReturn[]
  readonly reason: ReturnReason
  readonly note: string
}

type Done = Result<string, RequestReturnRefusal>
type Planned = Extract<ReturnType<typeof planReturn>, { ok: true }>["value"]

/** Opens a return of delivered units, once per key: `returned + q ≤ delivered` is guarded by the row itself. */
export const makeRequestReturn = (ports: RequestReturnPorts) => {
  const returnOf = (command: ReturnCommand, warehouseId: string, planned: Planned): OrderReturn => ({
    id: ports.ids.uuid(),
    orderId: command.orderId,
    warehouseId,
    status: "REQUESTED",
    version: 0,
    reason: command.reason,
    note: command.note,
    refundMinor: null,
    requestedAt: ports.clock.now(),
    closedAt: null,
    lines: planned.map(({ line: { lineNo, sku }, quantity }) => ({
      ...{ shipmentId: command.shipmentId, lineNo, sku, quantity, restocked: 0, scrapped: 0 },
    })),
  })

  const requestIn = async (tx: OrderingTx, order: LockedOrder, command: ReturnCommand): Promise<Done> => {
    const shipments = await tx.shipments.listOf(order.id)
    const shipment = shipments.find(({ id }) => id === command.shipmentId)
    if (!shipment) return err({ code: "SHIPMENT_NOT_FOUND" })
    const { returnWindowMs: windowMs } = ports.policy
    const planned = planReturn(shipment, command.lines, { now: ports.clock.now(), windowMs })
    if (!planned.ok) return planned
    const asked = returnOf(command, shipment.warehouseId, planned.value)
    for (const { lineNo, quantity } of asked.lines) {
      if (!(await tx.shipments.count({ shipmentId: shipment.id, lineNo, returned: quantity }))) {
        throw new Error(`line ${lineNo} of shipment ${shipment.id} has no ${quantity} units to return`)
      }
    }
    await tx.returns.create(asked)
    const told = { at: asked.requestedAt, detail: `Return asked for: ${command.reason}` }
    await makeAdvanceOrder(tx).advance(order, told)
    return ok(asked.id)
  }

  return (command: ReturnCommand): Promise<Done> => {
    const { orderId, idempotencyKey, shipmentId, lines, reason, note } = command
    const hash = ports.digest(JSON.stringify([shipmentId, lines, reason, note]))
    const key = { orderId, operation: "request-return", key: idempotencyKey, hash } as const
    return answering(() =>
      ports.inTransaction((tx) =>
        makeClaimRequest(tx)<RequestReturnRefusal>(key, async () => {
          const order = await tx.orders.lock(orderId)
          const done = order ? await requestIn(tx, order, command) : err({ code: "ORDER_NOT_FOUND" as const })
          return done.ok ? done : refuse(done.error)
        }),
      ),
    )
  }
}
