import { expect, it } from "vitest"
import { createFakeWatches } from "../testing/index.ts"
import { WATCH_TURN_MS } from "../watch.model.ts"
import { makeTellWaiting } from "./tell-waiting.use-case.ts"

const start = Date.UTC(2031, 0, 1)

const setUp = async (askers: readonly string[]) => {
  const watches = createFakeWatches()
  const world = { now: start + 1000, blr: 0, gau: 0 }
  for (const [at, pincode] of askers.entries())
    await watches.ask(
      { sku: "S", pincode, watcher: { customerId: `c${at + 1}`, email: null } },
      50,
      new Date(start + at),
    )
  const room = makeTellWaiting({
    watches,
    near: {
      pilesOf: async (skus) =>
        new Map(
          skus.map((sku) => [
            sku,
            [
              { warehouseId: "WH-BLR", available: world.blr },
              { warehouseId: "WH-GAU", available: world.gau },
            ],
          ]),
        ),
      reachOf: async (pincode) => new Set([pincode === "781001" ? "WH-GAU" : "WH-BLR"]),
    },
    clock: { now: () => new Date(world.now) },
  })
  const cameBack = (eventId: string, at = world.now) =>
    room.tellRestocked([{ eventId, sku: "S", warehouseId: "WH-BLR", at: new Date(at) }])
  const told = () => watches.events.map((event) => event.split(":")[1])
  return { watches, world, cameBack, told, ...room }
}
const bengaluru = "560001"

it("tells as many as there are pieces that reach them, in their order; the event again tells nobody", async () => {
  const { world, cameBack, told } = await setUp([bengaluru, "781001", bengaluru, bengaluru])
  world.blr = 2
  expect(await cameBack("e1")).toBe(2)
  expect(await cameBack("e1")).toBe(0)
  expect(told()).toEqual(["w1", "w3"])
})

it("tells nobody when an event arrives after the pieces were gone", async () => {
  const { cameBack, told } = await setUp([bengaluru])
  expect(await cameBack("e1")).toBe(0)
  expect(told()).toEqual([])
})

it("goes on down the line when the told let their turn pass, not before", async () => {
  const { world, cameBack, tellWaiting, told } = await setUp([bengaluru, bengaluru])
  world.blr = 1
  await cameBack("e1")
  expect(await tellWaiting()).toBe(0)
  world.now += WATCH_TURN_MS
  expect(await tellWaiting()).toBe(1)
  expect(told()).toEqual(["w1", "w2"])
})

it("tells the next at once when pieces come back after the told ones' were bought", async () => {
  const { world, cameBack, told } = await setUp([bengaluru, bengaluru])
  world.blr = 1
  await cameBack("e1")
  world.now += 60_000
  expect(await cameBack("e2")).toBe(1)
  expect(told()).toEqual(["w1", "w2"])
})

it("finds by itself whose event was lost, in every warehouse", async () => {
  const { world, tellWaiting, told } = await setUp([bengaluru, "781001"])
  world.gau = 3
  expect(await tellWaiting()).toBe(1)
  expect(told()).toEqual(["w2"])
})

it("gets through a line that is longer than a page, past those who can't be reached", async () => {
  const { world, cameBack } = await setUp([...Array.from({ length: 700 }, () => "781001"), bengaluru])
  world.blr = 5
  expect(await cameBack("e1")).toBe(1)
})
