import { fc } from "@fast-check/vitest"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { inTransaction } from "../../shared/index.ts"
import { by, desk, mysql, opened, pageOf } from "../testing/warehouse-scene.ts"
import { lockStock } from "./stock-here.mysql.ts"

afterAll(() => mysql.close())

type Step = {
  readonly what: "put" | "pick" | "send" | "arrive" | "lose" | "count"
  readonly quantity: number
  readonly back: boolean
}
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom("put", "pick", "send", "arrive", "lose", "count"),
  quantity: fc.integer({ min: 1, max: 5 }),
  back: fc.boolean(),
})

it("conserves units whatever people do, in whatever order: here, there, on the way, lost or counted", async () => {
  let last: () => Promise<readonly string[]> = async () => []
  const walk = async (steps: readonly Step[]) => {
    const { warehouseId, other, sku, stockAt, brokenRules } = await opened(12)
    let counted = 0
    for (const { what, quantity, back } of steps) {
      const [here, there] = back ? [other, warehouseId] : [warehouseId, other]
      const bin = `A-0${quantity}`
      if (what === "put") await desk.putAway({ ...by(), warehouseId: here, lines: [{ sku, bin, quantity }] })
      if (what === "pick")
        await desk.pickParcel({ ...by(), warehouseId: here, shipmentId: newId(), lines: [{ sku, quantity }] })
      if (what === "send")
        await desk.sendTransfer({ ...by(), from: here, to: there, lines: [{ sku, quantity }] })
      if (what === "count") {
        const answer = await desk.countBin({ ...by(), warehouseId: here, sku, bin, quantity, reason: "walk" })
        counted += answer.ok ? answer.value.difference : 0
      }
      if (what === "arrive" || what === "lose") {
        const [open] = (await desk.listTransfers(pageOf(here))).items
        const arrival = { ...by(), transferId: open?.id ?? newId(), sku, quantity }
        await desk.receiveTransfer({ ...arrival, lost: what === "lose" })
      }
      const [a, b] = [await stockAt(), await stockAt(other)]
      const rows = await mysql.rows<{ way: string | null; lost: string | null }>(
        "SELECT SUM(sent - received - lost) AS way, SUM(lost) AS lost FROM inventory_transfer_line WHERE sku = ?",
        [sku],
      )
      const [onTheWay, lost] = [Number(rows[0]?.way ?? 0), Number(rows[0]?.lost ?? 0)]
      expect((a?.onHand ?? 0) + (b?.onHand ?? 0) + onTheWay + lost).toBe(12 + counted)
      for (const stock of [a, b]) expect(stock?.unlocated ?? 0).toBeGreaterThanOrEqual(0)
      const locked = await inTransaction(mysql, (tx) => lockStock(tx, warehouseId, sku))
      expect(locked).toMatchObject({ onHand: a?.onHand, unlocated: a?.unlocated, picked: a?.picked })
    }
    last = brokenRules
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), walk), { numRuns: 12 })
  expect((await last()).filter((says) => /transfer|movement|bin/.test(says))).toEqual([])
})
