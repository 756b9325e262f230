import { newId } from "@haat/platform/ids"
import { paying, repeat, type Scenario } from "./scenario.ts"

export const streamScenarios: readonly Scenario[] = [
  {
    name: "count: a supplier's file while units are held",
    prepare: async (world) => {
      const { scene } = await paying(world)
      const act = { do: "count", sku: scene.skuOf("kettle"), count: 9, refId: newId() } as const
      return { act, afterwards: repeat(world, act), legal: ["EXPIRED"] }
    },
  },
]
