import { until } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { type BankScene, openBankScene } from "./ordering/testing/bank-scene.ts"
import { type Buyer, brokenRules, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { closeAll } from "./shared/index.ts"

afterAll(closeAll)

/** HAAT_P08_ORDERS=1000 for the long run. */
const orders = Number(process.env.HAAT_P08_ORDERS ?? 200)
const buyersAtOnce = 8
const skus = 10

type Bought = { readonly id: string; readonly code: string; readonly totalMinor: number }

/** Pays, and when the bank doesn't answer presses "pay" again or gives up, as people do. */
const buy = async (scene: BankScene, buyer: Buyer, number: number): Promise<Bought> => {
  const order = await placeFor(scene.ordering, buyer)
  const pay = () => scene.ordering.pay(order.code, viewerOf(buyer), newId())
  const first = await pay()
  if (first.ok) {
    await scene.bank.buyerPays(first.value.redirectUrl)
    return order
  }
  if (number % 3 === 0) await scene.ordering.cancel(order.code, viewerOf(buyer))
  else {
    const again = await pay()
    if (again.ok) await scene.bank.buyerPays(again.value.redirectUrl)
  }
  return order
}

const buyAll = async (scene: BankScene): Promise<readonly Bought[]> => {
  const bought: Bought[] = []
  let next = 0
  const queue = async () => {
    while (next < orders) {
      next += 1
      const number = next
      bought.push(await buy(scene, scene.buyer({ [`s${number % skus}`]: 1 }), number))
    }
  }
  await Promise.all(Array.from({ length: buyersAtOnce }, queue))
  return bought
}

const settled = ["CAPTURED", "DECLINED", "VOIDED"]

/** Lets the workers' jobs run, time passing fast, until nothing is open. */
const comeToRest = (scene: BankScene) =>
  until(
    "an end of all payments and refunds",
    async () => {
      await scene.hurry()
      await scene.ordering.inquire(200)
      await scene.payment.settleStored(200)
      await scene.payment.submitRefunds(100)
      const [attempts, refunds] = [await scene.attempts(), await scene.refunds()]
      const isRefunded = refunds.every(({ status }) => status === "SUCCEEDED")
      return isRefunded && attempts.every(({ status }) => settled.includes(status))
    },
    { timeoutMs: 120_000, everyMs: 250 },
  )

it(`charges nobody twice and leaves nothing open: ${orders} orders, 20 % time-outs that went through, 10 % lost answers`, async () => {
  const stock = Object.fromEntries(Array.from({ length: skus }, (_, at) => [`s${at}`, { "WH-BLR": orders }]))
  const odds = "timeout-then-success:900=0.2,answer-lost=0.1"
  const modes = { SANDBOX_MODES: odds, SANDBOX_SEED: "p08" }
  const scene = await openBankScene({ stock, modes, timeoutMs: 500, lost: 0.2 })
  try {
    const bought = await buyAll(scene)
    await comeToRest(scene)
    const { lines, found } = await scene.differences()
    expect(found).toEqual([])

    const orderOf = new Map((await scene.attempts()).map(({ id, order_id: orderId }) => [id, orderId]))
    const kept = new Map<string, number>()
    const charges = new Map<string, number>()
    for (const { kind, attemptId, amountMinor } of lines) {
      const order = orderOf.get(attemptId) ?? "nobody"
      kept.set(order, (kept.get(order) ?? 0) + (kind === "charge" ? amountMinor : -amountMinor))
      if (kind === "charge") charges.set(order, (charges.get(order) ?? 0) + 1)
    }
    expect(bought).toHaveLength(orders)
    expect([...charges.values()].filter((count) => count > 1)).toEqual([])
    expect(charges.get("nobody")).toBeUndefined()
    const ends = { placed: 0, refunded: 0, unpaid: 0 }
    for (const { id, code, totalMinor } of bought) {
      const seen = await scene.ordering.getOrder(code, {
        shopper: { visitorId: "stranger", customerId: null },
        accessToken: scene.ordering.accessTokenOf(code),
      })
      if (!seen.ok) throw new Error(seen.error.code)
      const isPlaced = seen.value.status === "PLACED"
      expect(kept.get(id) ?? 0, `${code} is ${seen.value.status}`).toBe(isPlaced ? totalMinor : 0)
      ends[isPlaced ? "placed" : charges.has(id) ? "refunded" : "unpaid"] += 1
    }
    expect(ends.placed).toBeGreaterThan(orders * 0.8)
    expect(ends.refunded).toBeGreaterThan(0)
    expect(await brokenRules(scene)).toEqual([])
    process.stdout.write(
      `P08: ${orders} orders, ${lines.length} movements at the bank: ${JSON.stringify(ends)}\n`,
    )
  } finally {
    await scene.bank.stop()
  }
}, 600_000)
