import { newId } from "@haat/platform/ids"
import { address } from "../order-doors.ts"
import { repeat, type Scenario, seeThrough, wanting } from "./scenario.ts"

export const placeScenarios: readonly Scenario[] = [
  {
    name: "place, and the buyer tries again",
    prepare: async (world) => {
      const { buyer, place } = await wanting(world)
      const afterwards = async () => {
        const again = await world.doors.ordering.place(place.input)
        if (!again.ok) throw new Error(`the second try was refused: ${JSON.stringify(again.error)}`)
        await seeThrough(world, buyer, again.value.code)
      }
      return { act: place, afterwards, legal: ["PLACED"] }
    },
  },
  {
    name: "place, and the buyer is gone",
    prepare: async (world) => ({ act: (await wanting(world)).place, legal: ["", "EXPIRED"] }),
  },
  {
    name: "place and pay, and the buyer tries again",
    prepare: async (world) => {
      const { buyer, input } = await wanting(world)
      const afterwards = async () => {
        const again = await world.doors.ordering.placeAndPay(input)
        if (!again.ok) throw new Error(`the second try was refused: ${JSON.stringify(again.error)}`)
        await seeThrough(world, buyer, again.value.order.code)
      }
      return { act: { do: "placeAndPay", input }, afterwards, legal: ["PLACED"] }
    },
  },
  {
    name: "place and pay, and the buyer is gone",
    prepare: async (world) => {
      const { input } = await wanting(world)
      return { act: { do: "placeAndPay", input }, legal: ["", "EXPIRED"] }
    },
  },
  {
    name: "place a changed order over an unpaid one",
    prepare: async (world) => {
      const { input } = await wanting(world)
      await world.doors.ordering.place(input)
      const changed = { ...input, idempotencyKey: newId(), address: { ...address, line2: "Second floor" } }
      const act = { do: "place", input: changed } as const
      return { act, afterwards: repeat(world, act), legal: ["CANCELLED,EXPIRED"] }
    },
  },
]
