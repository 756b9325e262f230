import { newId } from "@haat/platform/ids"
import { perform } from "./acts.ts"
import { paid, repeat, type Scenario } from "./scenario.ts"
import type { World } from "./world.ts"

const by = { kind: "warehouse", id: "clerk-1" } as const
const carrier = "Vayu"

const bought = async (world: World, customerId: string | null = null) => {
  const order = await paid(world, 5, customerId)
  const found = await world.doors.ordering.getOrder(order.order.code, order.viewer)
  const [parcel] = found.ok ? found.value.parcels : []
  if (!parcel) throw new Error("a bought order has no parcel")
  return { ...order, parcelId: parcel.id }
}

export const packed = async (world: World, customerId: string | null = null) => {
  const order = await bought(world, customerId)
  const { parcelId: shipmentId } = order
  await world.doors.ordering.packShipment({ shipmentId, by })
  return { ...order, ship: { shipmentId, carrier, trackingNo: shipmentId, by } }
}

export const onItsWay = async (world: World, customerId: string | null = null) => {
  const order = await packed(world, customerId)
  await world.doors.ordering.shipShipment(order.ship)
  return order
}

/** The parcel's history as it must read in the end, each step once. */
const told =
  (world: World, shipmentId: string, ...steps: readonly string[]) =>
  async (): Promise<readonly string[]> => {
    const news = (await world.doors.ordering.getShipment(shipmentId))?.news.map(({ status }) => status) ?? []
    return news.join() === steps.join()
      ? []
      : [`the parcel's history reads ${news.join()}, not ${steps.join()}`]
  }

export const scan = (trackingNo: string, kind: "delivered" | "lost" | "returned") => ({
  ...{ carrier, trackingNo, eventId: newId(), kind, at: new Date(), place: "Hosur", detail: "" },
})

export const delivered = async (world: World, customerId: string | null = null) => {
  const sent = await onItsWay(world, customerId)
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
    name: "parcel: it is packed",
    prepare: async (world) => {
      const { parcelId } = await bought(world)
      const act = { do: "step", name: "packShipment", input: [{ shipmentId: parcelId, by }] } as const
      const check = told(world, parcelId, "PACKED")
      return { act, afterwards: repeat(world, act), legal: ["PLACED"], check }
    },
  },
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
      const { parcelId } = await onItsWay(world)
      const act = { do: "step", name: "recordCarrierEvent", input: [scan(parcelId, "delivered")] } as const
      return { act, afterwards: repeat(world, act), legal: ["DELIVERED"] }
    },
  },
  {
    name: "parcel: it gets lost",
    prepare: async (world) => {
      const { parcelId } = await onItsWay(world)
      const act = { do: "step", name: "recordCarrierEvent", input: [scan(parcelId, "lost")] } as const
      return {
        act,
        afterwards: repeat(world, act),
        legal: ["CANCELLED"],
      }
    },
  },
  {
    name: "parcel: it comes back to us",
    prepare: async (world) => {
      const { parcelId } = await onItsWay(world)
      const act = { do: "step", name: "recordCarrierEvent", input: [scan(parcelId, "returned")] } as const
      const check = told(world, parcelId, "PACKED", "SHIPPED", "RETURNED_TO_SENDER")
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED"], check }
    },
  },
  {
    name: "parcel: the warehouse finds it at its door again",
    prepare: async (world) => {
      const { parcelId } = await onItsWay(world)
      const input = [{ shipmentId: parcelId, detail: "Address unknown", by }]
      const act = { do: "step", name: "returnToSender", input } as const
      const check = told(world, parcelId, "PACKED", "SHIPPED", "RETURNED_TO_SENDER")
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED"], check }
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
