import { expect, it } from "vitest"
import { err, ok } from "../../shared/index.ts"
import { lockedOf, promiseFrom } from "../testing/index.ts"
import { makeReplanHolds } from "./replan-holds.use-case.ts"

it("asks every warehouse that reaches the buyer with the order's own service", async () => {
  const asked: unknown[] = []
  const replan = (isLeft: boolean) =>
    makeReplanHolds({
      clock: { now: () => new Date(0) },
      promises: async () =>
        new Map([
          ["WH-DEL", [promiseFrom("WH-DEL"), promiseFrom("WH-DEL", { service: "express" })]],
          ["WH-MAA", [promiseFrom("WH-MAA", { service: "express" })]],
        ]),
      planHolds: async ({ candidates }) => {
        asked.push(candidates)
        const line = { sku: "kettle", wanted: 2, available: 0 }
        return isLeft
          ? ok({
              holds: [{ sku: "kettle", warehouseId: "WH-DEL", quantity: 2 }],
              why: { considered: [{ warehouseId: "WH-DEL", units: 2 }], instead: [] },
            })
          : err({ code: "OUT_OF_STOCK", lines: [line] })
      },
    })
  expect(await replan(true)(lockedOf())).toMatchObject({
    holds: [{ sku: "kettle", warehouseId: "WH-DEL", quantity: 2 }],
    allocation: { chosen: ["WH-DEL"], considered: [{ warehouseId: "WH-DEL", units: 2 }], instead: [] },
  })
  expect(await replan(false)(lockedOf())).toBeNull()
  expect(asked[0]).toEqual([{ warehouseId: "WH-DEL", rank: 0, costMinor: promiseFrom("WH-DEL").feeMinor }])
})
