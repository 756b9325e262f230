import { setTimeout as pause } from "node:timers/promises"
import { afterAll, expect, it } from "vitest"
import {
  type Buyer,
  brokenRules,
  checkOut,
  openScene,
  payFor,
  placeInputOf,
  type Scene,
} from "./ordering/testing/order-scene.ts"
import { shelfCounts, sizeOf, tally } from "./ordering/testing/shelf-counts.ts"
import { closeAll } from "./shared/index.ts"

afterAll(closeAll)

/** 1: five thousand buyers in ten seconds for five hundred units, as promised; less of it for a quick look. */
const scale = sizeOf("HAAT_FLASH_SCALE", 1)
const buyers = Math.round(5000 * scale)
const stock = Math.round(500 * scale)
const withinMs = 10_000 * scale
const promiseMs = 2000
/** One buyer after the other, from the first click to the paid order, on an idle machine of two cores. */
const usualBuyMs = 17

type Told = { readonly outcome: string; readonly at: number; readonly waitedMs: number }

/** Clicks once; who is told that the shop is busy clicks again when told to, as the page does for them, and has waited all along. */
const rush = async ({ ordering, bank }: Scene, buyer: Buyer, quoteId: string): Promise<Told> => {
  const input = placeInputOf(buyer, { quoteId })
  const began = performance.now()
  for (;;) {
    const answer = await ordering.place(input)
    const at = performance.now()
    if (answer.ok) {
      await ordering.settle(bank.pay(await payFor(ordering, buyer, answer.value.code)))
      return { outcome: "BOUGHT", at, waitedMs: at - began }
    }
    if (answer.error.code !== "SHOP_BUSY") return { outcome: answer.error.code, at, waitedMs: at - began }
    await pause(answer.error.retryAfterSeconds * 1000 * (0.5 + Math.random()))
  }
}

/** How much slower than that this machine is just now; the rush and the promise are stretched as much. */
const strain = async (): Promise<number> => {
  const scene = await openScene({ cable: { "WH-BLR": 50 } })
  const buyers = Array.from({ length: 25 }, () => scene.buyer({ cable: 1 }))
  const { quoteId } = await checkOut(scene.ordering, buyers[0] ?? scene.buyer({ cable: 1 }))
  const began = performance.now()
  for (const buyer of buyers) await rush(scene, buyer, quoteId)
  return Math.max(1, (performance.now() - began) / buyers.length / usualBuyMs)
}

it(`a flash sale to ${buyers} buyers sells all ${stock} units and no more, and tells every loser soon`, async () => {
  const stretch = await strain()
  const scene = await openScene({ phone: { "WH-BLR": stock / 2, "WH-MAA": stock / 2 } })
  const crowd = Array.from({ length: buyers }, () => scene.buyer({ phone: 1 }))
  const [first] = crowd
  if (!first) throw new Error("no buyers")
  const { quoteId } = await checkOut(scene.ordering, first)
  const arrivals = crowd.map(async (buyer, index) => {
    await pause((withinMs * stretch * index) / buyers)
    return rush(scene, buyer, quoteId)
  })
  const told = await Promise.all(arrivals)
  expect(tally(told.map(({ outcome }) => outcome))).toEqual({ BOUGHT: stock, OUT_OF_STOCK: buyers - stock })
  expect(await shelfCounts(scene.skuOf("phone"))).toMatchObject({
    onHand: stock,
    reserved: 0,
    allocated: stock,
  })
  const soldOutAt = Math.max(...told.filter(({ outcome }) => outcome === "BOUGHT").map(({ at }) => at))
  const late = told.filter(
    ({ at, waitedMs }) => at > soldOutAt && Math.min(waitedMs, at - soldOutAt) > promiseMs * stretch,
  )
  expect(late.map(({ waitedMs }) => Math.round(waitedMs))).toEqual([])
  expect(await brokenRules(scene)).toEqual([])
}, 300_000)
