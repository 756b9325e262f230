import { seal } from "@haat/events/envelope"
import type { Incoming } from "@haat/platform/consumer"
import { newId } from "@haat/platform/ids"
import { clients } from "../../../shared/index.ts"
import { consumeAll, effectTable, told } from "./ledger-consumer.ts"
import { paying, repeat, type Scenario } from "./scenario.ts"

const facts = 3

const messages = (key: string): readonly Incoming[] =>
  Array.from({ length: facts }, (_, n) => ({
    ...{ topic: told.topic, partition: 0, offset: BigInt(n), leaderEpoch: 0, key, headers: {} },
    payload: JSON.stringify(seal(told, { n }, { id: newId(), occurredAt: new Date(), key })),
  }))

const heardInOrder = async (chain: string): Promise<readonly string[]> => {
  const rows = await clients
    .mysql()
    .rows<{ n: number }>(`SELECT n FROM ${effectTable} WHERE chain = ? ORDER BY id`, [chain])
  const heard = rows.map(({ n }) => n).join(",")
  return heard === "0,1,2" ? [] : [`the consumer took effect for ${heard}, not once each in order`]
}

export const streamScenarios: readonly Scenario[] = [
  {
    name: "count: a supplier's file while units are held",
    prepare: async (world) => {
      const { scene } = await paying(world)
      const act = { do: "count", sku: scene.skuOf("kettle"), count: 9, refId: newId() } as const
      return { act, afterwards: repeat(world, act), legal: ["EXPIRED"] }
    },
  },
  {
    name: "consume: three facts, redelivered",
    prepare: async () => {
      const chain = newId()
      const given = messages(chain)
      return {
        act: { do: "consume", messages: given },
        afterwards: () => consumeAll(given),
        check: () => heardInOrder(chain),
        legal: [""],
      }
    },
  },
]
