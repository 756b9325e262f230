import { newId } from "@haat/platform/ids"
import { payFor } from "../order-scene.ts"
import { perform, type Webhook } from "./acts.ts"
import { paying, placed, repeat, type Scenario, seeThrough } from "./scenario.ts"

export const paymentScenarios: readonly Scenario[] = [
  {
    name: "pay, and the buyer tries again",
    prepare: async (world) => {
      const { order, viewer, buyer } = await placed(world)
      const act = { do: "pay", code: order.code, viewer, key: newId() } as const
      const afterwards = async () => {
        await perform(world.doors, act)
        await seeThrough(world, buyer, order.code)
      }
      return { act, afterwards, legal: ["PLACED"] }
    },
  },
  {
    name: "pay, and the buyer is gone",
    prepare: async (world) => {
      const { order, viewer } = await placed(world)
      return { act: { do: "pay", code: order.code, viewer, key: newId() }, legal: ["EXPIRED"] }
    },
  },
  {
    name: "webhook: captured",
    prepare: async (world) => {
      const { attemptId } = await paying(world)
      const act = { do: "webhook", webhook: await world.atBank("pay", attemptId) } as const
      return { act, afterwards: repeat(world, act), legal: ["PLACED"] }
    },
  },
  {
    name: "webhooks: three orders paid at once",
    prepare: async (world) => {
      const webhooks: Webhook[] = []
      for (const _ of [1, 2, 3]) webhooks.push(await world.atBank("pay", (await paying(world)).attemptId))
      const act = { do: "webhooks", webhooks } as const
      return { act, afterwards: repeat(world, act), legal: ["PLACED,PLACED,PLACED"] }
    },
  },
  {
    name: "webhook: set aside, then captured",
    prepare: async (world) => {
      const { buyer, order } = await placed(world)
      const attemptId = await payFor(world.settingAside.ordering, buyer, order.code)
      const act = { do: "webhook", webhook: await world.atBank("pay", attemptId) } as const
      return { act, afterwards: repeat(world, act), legal: ["PLACED"] }
    },
  },
  {
    name: "webhook: declined, then paid",
    prepare: async (world) => {
      const { attemptId, buyer, order } = await paying(world)
      const act = { do: "webhook", webhook: await world.atBank("decline", attemptId) } as const
      const afterwards = async () => {
        await perform(world.doors, act)
        await world.makeDue("payment_webhook")
        await world.doors.payment.settleStored(1000)
        await seeThrough(world, buyer, order.code)
      }
      return { act, afterwards, legal: ["PLACED"] }
    },
  },
  {
    name: "webhook: stored, and settled later",
    prepare: async (world) => {
      const { attemptId } = await paying(world)
      await world.unsettled.receiveWebhook({ provider: "sandbox", ...(await world.atBank("pay", attemptId)) })
      return { act: { do: "settleStored" }, legal: ["PLACED"] }
    },
  },
  {
    name: "inquire: paid, and the webhook got lost",
    prepare: async (world) => {
      const { attemptId } = await paying(world)
      await world.atBank("pay", attemptId)
      return { act: { do: "inquire" }, legal: ["PLACED"] }
    },
  },
  {
    name: "inquire: the gateway never heard of it",
    prepare: async (world) => {
      const { order, viewer } = await placed(world)
      await world.unheard.ordering.pay(order.code, viewer, newId())
      return { act: { do: "inquire" }, legal: ["EXPIRED"] }
    },
  },
]
