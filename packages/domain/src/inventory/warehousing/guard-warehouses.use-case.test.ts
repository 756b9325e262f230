import { expect, it } from "vitest"
import { ok } from "../../shared/index.ts"
import { makeGuardWarehouses } from "./guard-warehouses.use-case.ts"

const opened = () => {
  const done: string[] = []
  const doing = (name: string) => async () => {
    done.push(name)
    return ok(null)
  }
  const desk = makeGuardWarehouses({
    knownWarehouses: async () => new Set(["WH-BLR", "WH-NAG"]),
    desk: {
      announceInbound: doing("announce"),
      putAway: doing("put away"),
      sendTransfer: doing("send"),
      countBin: async () => {
        done.push("count")
        return ok({ difference: 0 })
      },
    },
  })
  const by = { id: "1", actorId: "staff" }
  const [sku, bin, quantity] = ["SUP-1", "A-01", 3]
  const at = (warehouseId: string) => [
    () =>
      desk.announceInbound({
        ...{ ...by, warehouseId, supplier: "SUP-01", expectedOn: "2031-01-02" },
        lines: [{ sku, quantity }],
      }),
    () => desk.putAway({ ...by, warehouseId, lines: [{ sku, bin, quantity }] }),
    () => desk.countBin({ ...by, warehouseId, sku, bin, quantity, reason: "regular count" }),
  ]
  const send = (from: string, to: string) =>
    desk.sendTransfer({ ...by, from, to, lines: [{ sku, quantity }] })
  return { done, at, send }
}

it("lets goods come to warehouses of the network", async () => {
  const { done, at, send } = opened()
  for (const work of at("WH-BLR")) expect(await work()).toMatchObject({ ok: true })
  expect(await send("WH-BLR", "WH-NAG")).toEqual(ok(null))
  expect(done).toEqual(["announce", "put away", "count", "send"])
})

it("books nothing at a warehouse that isn't there, and names it", async () => {
  const { done, at, send } = opened()
  const refusal = { ok: false, error: { code: "UNKNOWN_WAREHOUSE", warehouseId: "WH-XXX" } }
  for (const work of at("WH-XXX")) expect(await work()).toEqual(refusal)
  expect(await send("WH-BLR", "WH-XXX")).toEqual(refusal)
  expect(done).toEqual([])
})

it("sends nothing to where it is, and empties a warehouse that was given up", async () => {
  const { done, send } = opened()
  expect(await send("WH-BLR", "WH-BLR")).toMatchObject({ ok: false, error: { code: "SAME_WAREHOUSE" } })
  expect(await send("WH-OLD", "WH-BLR")).toEqual(ok(null))
  expect(done).toEqual(["send"])
})
