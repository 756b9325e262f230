import { err, type Result } from "../../shared/index.ts"
import type { LockedOrder } from "../facts.model.ts"
import { answering } from "../lifecycle/refused.model.ts"
import type { InTransaction, OrderingEdge, OrderingTx } from "../ports.ts"
import type { Actor, ShipmentRefusal } from "../shipping/fulfillment.model.ts"
import type { ShipmentMove } from "../shipping/ports.ts"
import type { Shipment } from "../shipping/shipment.model.ts"

export type DispatchPorts = Pick<OrderingEdge, "clock" | "ids"> & { readonly inTransaction: InTransaction }

export type ParcelCase = {
  readonly tx: OrderingTx
  readonly order: LockedOrder
  readonly shipment: Shipment
  readonly all: readonly Shipment[]
  readonly now: Date
}

export type ParcelAnswer = Result<Shipment, ShipmentRefusal>

export const namesOf = ({ kind, id }: Actor): string => `${kind} ${id}`

/** "Parcel 1 of 2"; alone it is just the parcel. */
export const parcelName = ({ shipment, all }: Pick<ParcelCase, "shipment" | "all">): string =>
  all.length > 1 ? `Parcel ${shipment.no} of ${all.length}` : "Parcel"

/** Moves the parcel under its order's lock, with its line in the history. */
export const moveParcel = async (
  { tx, shipment }: ParcelCase,
  move: ShipmentMove,
  note: { readonly eventId: string; readonly place: string; readonly detail: string },
): Promise<Shipment | "taken"> => {
  const outcome = await tx.shipments.move(shipment, move)
  if (outcome === "taken") return "taken"
  if (outcome === "lost") throw new Error(`shipment ${shipment.id} moved under its order's lock`)
  await tx.shipments.note({ shipmentId: shipment.id, status: move.to, at: move.at, ...note })
  return { ...shipment, status: move.to, version: shipment.version + 1, ...move.tracking }
}

/** Runs `body` for one parcel in one transaction, its order locked first. A refusal leaves no trace. */
export const makeHandleParcel =
  <Refusal = ShipmentRefusal>({ inTransaction, clock }: DispatchPorts) =>
  (
    shipmentId: string,
    body: (one: ParcelCase) => Promise<Result<Shipment, Refusal | ShipmentRefusal>>,
  ): Promise<Result<Shipment, Refusal | ShipmentRefusal>> =>
    answering(() =>
      inTransaction(async (tx) => {
        const orderId = await tx.shipments.orderIdOf(shipmentId)
        const order = orderId === null ? null : await tx.orders.lock(orderId)
        if (!order) return err({ code: "SHIPMENT_NOT_FOUND" })
        const all = await tx.shipments.listOf(order.id)
        const shipment = all.find(({ id }) => id === shipmentId)
        if (!shipment) return err({ code: "SHIPMENT_NOT_FOUND" })
        return body({ tx, order, shipment, all, now: clock.now() })
      }),
    )
