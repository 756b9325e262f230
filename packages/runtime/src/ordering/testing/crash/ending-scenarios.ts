import { placeFor } from "../order-scene.ts"
import { expireUnheard, paid, paying, placed, repeat, type Scenario } from "./scenario.ts"

export const endingScenarios: readonly Scenario[] = [
  {
    name: "expire: nobody paid",
    prepare: async (world) => {
      await placed(world)
      return { act: { do: "expireDue" }, legal: ["EXPIRED"] }
    },
  },
  {
    name: "expire: an attempt is open",
    prepare: async (world) => {
      await paying(world)
      return { act: { do: "expireDue" }, legal: ["EXPIRED"] }
    },
  },
  {
    name: "expire: paid, and not heard of yet",
    prepare: async (world) => {
      const { attemptId } = await paying(world)
      const webhook = await world.atBank("pay", attemptId)
      return {
        act: { do: "expireDue" },
        afterwards: repeat(world, { do: "webhook", webhook }),
        legal: ["PLACED"],
      }
    },
  },
  {
    name: "late success: the stock is still there",
    prepare: async (world) => {
      const { attemptId, order } = await paying(world)
      await expireUnheard(world, order.id)
      const act = { do: "webhook", webhook: await world.atBank("pay", attemptId) } as const
      return { act, afterwards: repeat(world, act), legal: ["PLACED"] }
    },
  },
  {
    name: "late success: somebody else has the stock",
    prepare: async (world) => {
      const { attemptId, order, scene } = await paying(world, 2)
      await expireUnheard(world, order.id)
      await placeFor(world.doors.ordering, scene.buyer({ kettle: 1 }))
      const act = { do: "webhook", webhook: await world.atBank("pay", attemptId) } as const
      return { act, afterwards: repeat(world, act), legal: ["EXPIRED,EXPIRED"] }
    },
  },
  {
    name: "cancel: an attempt is open",
    prepare: async (world) => {
      const { order, viewer } = await paying(world)
      const act = { do: "cancel", code: order.code, viewer } as const
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED"] }
    },
  },
  {
    name: "cancel: then the money comes",
    prepare: async (world) => {
      const { attemptId, order, viewer } = await paying(world)
      await world.unheard.ordering.cancel(order.code, viewer)
      const act = { do: "webhook", webhook: await world.atBank("pay", attemptId) } as const
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED"] }
    },
  },
  {
    name: "cancel: paid already",
    prepare: async (world) => {
      const { order, viewer } = await paid(world)
      const act = { do: "cancel", code: order.code, viewer } as const
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED"] }
    },
  },
  {
    name: "refund",
    prepare: async (world) => {
      const { order, viewer } = await paid(world)
      await world.doors.ordering.cancel(order.code, viewer)
      return { act: { do: "submitRefunds" }, legal: ["CANCELLED"] }
    },
  },
]
