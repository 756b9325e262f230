import { newId } from "@haat/platform/ids"
import { perform } from "./acts.ts"
import { paid, repeat, type Scenario } from "./scenario.ts"
import type { World } from "./world.ts"

const by = { kind: "warehouse", id: "clerk-1" } as const
const carrier = "Vayu"

const packed = async (world: World) => {
  const bought = await paid(world)
  const found = await world.doors.ordering.getOrder(bought.order.code, bought.viewer)
  const [parcel] = found.ok ? found.value.parcels : []
  if (!parcel) throw new Error("a bought order has no parcel")
  await world.doors.ordering.packShipment({ shipmentId: parcel.id, by })
  const ship = { shipmentId: parcel.id, carrier, trackingNo: parcel.id, by }
  return { ...bought, parcelId: parcel.id, ship }
}

const scan = (trackingNo: string, kind: "delivered" | "lost") => ({
  ...{ carrier, trackingNo, eventId: newId(), kind, at: new Date(), place: "Hosur", detail: "" },
})

const delivered = async (world: World) => {
  const sent = await packed(world)
  await world.doors.ordering.shipShipment(sent.ship)
  await world.doors.ordering.recordCarrierEvent(scan(sent.parcelId, "delivered"))
  const lines = [{ lineNo: 1, quantity: 1 }]
  const asked = {
    idempotencyKey: newId(),
    shipmentId: sent.parcelId,
    lines,
    reason: "damaged",
    note: "",
  } as const
  return { ...sent, asked }
}

export const parcelScenarios: readonly Scenario[] = [
  {
    name: "parcel: it leaves the warehouse",
    prepare: async (world) => {
      const { ship } = await packed(world)
      const act = { do: "step", name: "shipShipment", input: [ship] } as const
      return { act, afterwards: repeat(world, act), legal: ["SHIPPED"] }
    },
  },
  {
    name: "parcel: it arrives",
    prepare: async (world) => {
      const { ship, parcelId } = await packed(world)
      await world.doors.ordering.shipShipment(ship)
      const act = { do: "step", name: "recordCarrierEvent", input: [scan(parcelId, "delivered")] } as const
      return { act, afterwards: repeat(world, act), legal: ["DELIVERED"] }
    },
  },
  {
    name: "parcel: it gets lost",
    prepare: async (world) => {
      const { ship, parcelId } = await packed(world)
      await world.doors.ordering.shipShipment(ship)
      const act = { do: "step", name: "recordCarrierEvent", input: [scan(parcelId, "lost")] } as const
      return {
        act,
        afterwards: repeat(world, act),
        legal: ["CANCELLED"],
      }
    },
  },
  {
    name: "cancel: one of two units",
    prepare: async (world) => {
      const { order, viewer } = await paid(world)
      const lines = [{ lineNo: 1, quantity: 1 }]
      const quote = await world.doors.ordering.quoteCancel(order.code, viewer, lines)
      const expectedRefundMinor = quote.ok ? quote.value.refundMinor : 0
      const input = { idempotencyKey: newId(), lines, expectedRefundMinor }
      const act = { do: "step", name: "cancelLines", input: [order.code, viewer, input] } as const
      return { act, afterwards: repeat(world, act), legal: ["PLACED"] }
    },
  },
  {
    name: "return: asked for",
    prepare: async (world) => {
      const { order, viewer, asked } = await delivered(world)
      const act = { do: "step", name: "requestReturn", input: [order.code, viewer, asked] } as const
      return { act, afterwards: repeat(world, act), legal: ["RETURN_REQUESTED"] }
    },
  },
  {
    name: "return: received, put back and paid back",
    prepare: async (world) => {
      const { order, viewer, asked, parcelId } = await delivered(world)
      await perform(world.doors, { do: "step", name: "requestReturn", input: [order.code, viewer, asked] })
      const found = await world.doors.ordering.getOrder(order.code, viewer)
      const returnId = found.ok ? found.value.returns[0]?.id : undefined
      const lines = [{ shipmentId: parcelId, lineNo: 1, restocked: 1, scrapped: 0 }]
      const act = { do: "step", name: "receiveReturn", input: [{ returnId, lines, by }] } as const
      return { act, afterwards: repeat(world, act), legal: ["DELIVERED", "RETURNED"] }
    },
  },
]
