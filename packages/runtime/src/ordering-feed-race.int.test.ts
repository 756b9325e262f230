import { newId } from "@haat/platform/ids"
import { metrics } from "@haat/platform/telemetry"
import { afterAll, expect, it } from "vitest"
import { brokenRules, checkOut, openScene, payFor, placeInputOf } from "./ordering/testing/order-scene.ts"
import { shelfCounts, tally } from "./ordering/testing/shelf-counts.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

const retried = async (): Promise<number> => {
  const counted = await metrics.getSingleMetric("haat_mysql_transaction_retries_total")?.get()
  return counted?.values[0]?.value ?? 0
}

it("counts from a supplier's file race with sales, and neither loses the other", async () => {
  const scene = await openScene({ mug: { "WH-BLR": 60 } })
  const buyers = Array.from({ length: 40 }, () => scene.buyer({ mug: 1 }))
  const [first] = buyers
  if (!first) throw new Error("no buyers")
  const { quoteId } = await checkOut(scene.ordering, first)
  const count = (number: number) =>
    scene.inventory.bookCount({
      sku: scene.skuOf("mug"),
      counts: [{ warehouseId: "WH-BLR", count: number }],
      refId: newId(),
    })
  const counting = (async () => {
    for (const number of [70, 55, 90, 80]) await count(number)
  })()
  const buying = buyers.map(async (buyer) => {
    const placed = await scene.ordering.place(placeInputOf(buyer, { quoteId }))
    if (!placed.ok) return placed.error.code
    await scene.ordering.settle(scene.bank.pay(await payFor(scene.ordering, buyer, placed.value.code)))
    return "BOUGHT"
  })
  const outcomes = await Promise.all(buying)
  await counting
  expect(tally(outcomes)).toEqual({ BOUGHT: 40 })
  expect(await shelfCounts(scene.skuOf("mug"))).toEqual({
    onHand: 80,
    reserved: 0,
    allocated: 40,
    shortfall: 0,
  })
  expect(await brokenRules(scene)).toEqual([])
})

it("a count below what is promised stops the sale and breaks no promise", async () => {
  const scene = await openScene({ mug: { "WH-BLR": 10 } })
  const buyers = Array.from({ length: 6 }, () => scene.buyer({ mug: 1 }))
  const quote = await checkOut(scene.ordering, buyers[0] ?? scene.buyer({ mug: 1 }))
  for (const buyer of buyers) await scene.ordering.place(placeInputOf(buyer, quote))
  const counts = [{ warehouseId: "WH-BLR", count: 4 }]
  await scene.inventory.bookCount({ sku: scene.skuOf("mug"), counts, refId: newId() })
  const next = await scene.ordering.place(placeInputOf(scene.buyer({ mug: 1 }), quote))
  expect(next).toMatchObject({ ok: false, error: { code: "OUT_OF_STOCK" } })
  expect(await shelfCounts(scene.skuOf("mug"))).toMatchObject({ reserved: 6, shortfall: 2 })
  expect(await brokenRules(scene)).toEqual([])
})

it("carts that name SKUs in opposite orders never wait for each other crosswise", async () => {
  const scene = await openScene({ a: { "WH-BLR": 200 }, b: { "WH-BLR": 200 }, c: { "WH-MAA": 200 } })
  const carts = [
    { a: 1, b: 1, c: 1 },
    { c: 1, b: 1, a: 1 },
    { b: 1, c: 1, a: 1 },
  ]
  const buyers = Array.from({ length: 120 }, (_, index) => scene.buyer(carts[index % 3] ?? {}))
  const quotes = new Map<string, string>()
  const quoteOf = async (buyer: (typeof buyers)[number]): Promise<string> => {
    const name = buyer.cart.lines.map(({ sku }) => sku).join()
    const known = quotes.get(name) ?? (await checkOut(scene.ordering, buyer)).quoteId
    quotes.set(name, known)
    return known
  }
  const inputs = []
  for (const buyer of buyers) inputs.push(placeInputOf(buyer, { quoteId: await quoteOf(buyer) }))
  const before = await retried()
  const answers = await Promise.all(inputs.map((input) => scene.ordering.place(input)))
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await retried()).toBe(before)
  const [row] = await clients
    .mysql()
    .rows<{ rows: string }>(
      "SELECT COUNT(*) AS `rows` FROM inventory_stock WHERE sku LIKE ? AND reserved = 120",
      [`${scene.prefix}-%`],
    )
  expect(Number(row?.rows)).toBe(3)
})
