import { expect, it } from "vitest"
import { ok } from "../../shared/index.ts"
import { makeAnnounceInbound } from "./announce-inbound.use-case.ts"
import type { Warehousing } from "./warehousing.model.ts"

type Announced = Parameters<Warehousing["announceInbound"]>[0]

const opened = () => {
  const kept: Announced[] = []
  const announce = makeAnnounceInbound({
    knownSkus: async (skus) => new Set(skus.filter((sku) => sku.startsWith("SUP-"))),
    keep: async (inbound) => {
      kept.push(inbound)
      return ok(null)
    },
  })
  return { kept, announce }
}

const inbound = (...skus: string[]): Announced => ({
  ...{ id: "1", actorId: "staff", warehouseId: "WH-BLR", supplier: "SUP-01", expectedOn: "2031-01-02" },
  lines: skus.map((sku) => ({ sku, quantity: 3 })),
})

it("keeps an announcement of goods that are sold", async () => {
  const { kept, announce } = opened()
  expect(await announce(inbound("SUP-1", "SUP-2"))).toEqual(ok(null))
  expect(kept).toEqual([inbound("SUP-1", "SUP-2")])
})

it("names each row with goods that nobody sells, and keeps nothing then", async () => {
  const { kept, announce } = opened()
  expect(await announce(inbound("SUP-1", "TYPO", "SUP-2", "WORSE"))).toEqual({
    ok: false,
    error: {
      code: "UNKNOWN_SKUS",
      rows: [
        { row: 2, sku: "TYPO" },
        { row: 4, sku: "WORSE" },
      ],
    },
  })
  expect(kept).toEqual([])
})
