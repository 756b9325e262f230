import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { type BankScene, openBankScene } from "./ordering/testing/bank-scene.ts"
import { type Buyer, brokenRules, placeFor, viewerOf } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

/** What a CI run bears; the whole one is `HAAT_P08_ORDERS=1000 npx vitest run --project int payment-unknown`. */
const orders = Number(process.env.HAAT_P08_ORDERS ?? 500)
const buyersAtOnce = 16
const skus = 10

type Bought = {
  readonly id: string
  readonly code: string
  readonly totalMinor: number
  /** The buyer stood before the bank's page and paid there; the bank keeps that, whatever the shop heard of it. */
  readonly sawThrough: boolean
}

/** Pays, and when the bank doesn't answer presses "pay" again or gives up, as people do. */
const buy = async (scene: BankScene, buyer: Buyer, number: number): Promise<Bought> => {
  const { id, code, totalMinor } = await placeFor(scene.ordering, buyer)
  const pay = () => scene.ordering.pay(code, viewerOf(buyer), newId())
  const ended = (sawThrough: boolean): Bought => ({ id, code, totalMinor, sawThrough })
  const first = await pay()
  if (first.ok) {
    await scene.bank.buyerPays(first.value.redirectUrl)
    return ended(true)
  }
  if (number % 3 === 0) {
    await scene.ordering.cancel(code, viewerOf(buyer))
    return ended(false)
  }
  const again = await pay()
  if (again.ok) await scene.bank.buyerPays(again.value.redirectUrl)
  return ended(again.ok)
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

/** How much is still open at the bank or on its way back to a buyer. */
const openIn = async (scene: BankScene): Promise<number> => {
  const [attempts, refunds] = [await scene.attempts(), await scene.refunds()]
  return (
    attempts.filter(({ status }) => !settled.includes(status)).length +
    refunds.filter(({ status }) => status !== "SUCCEEDED").length
  )
}

const patienceMs = 60_000

/** Nobody comes back to these: a payment that stands open at the bank ends with its order's hold. */
const endHolds = async ({ ordering }: BankScene, left: readonly Bought[]): Promise<void> => {
  if (left.length === 0) return
  await clients.mysql().change(
    `UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3)
     WHERE expires_at IS NOT NULL AND id IN (${left.map(() => "?").join(", ")})`,
    left.map(({ id }) => id),
  )
  await ordering.expireDue(200)
}

/** Lets the workers' jobs run, time passing fast, until nothing is open. A busy machine may take long; none may stand still. */
const comeToRest = async (scene: BankScene, bought: readonly Bought[]): Promise<void> => {
  const gaveUp = bought.filter(({ sawThrough }) => !sawThrough)
  let [open, movedAt] = [Number.POSITIVE_INFINITY, Date.now()]
  while (open > 0) {
    await scene.hurry()
    await scene.ordering.inquire(200)
    await endHolds(scene, gaveUp)
    await scene.payment.settleStored(200)
    await scene.payment.submitRefunds(100)
    const left = await openIn(scene)
    if (left < open) movedAt = Date.now()
    open = left
    if (Date.now() - movedAt > patienceMs) throw new Error(`${open} payments or refunds stay open`)
  }
}

it(`charges nobody twice and leaves nothing open: ${orders} orders, 20 % time-outs that went through, 10 % lost answers`, async () => {
  const stock = Object.fromEntries(Array.from({ length: skus }, (_, at) => [`s${at}`, { "WH-BLR": orders }]))
  const odds = "timeout-then-success:900=0.2,answer-lost=0.1"
  const modes = { SANDBOX_MODES: odds, SANDBOX_SEED: "p08" }
  const scene = await openBankScene({ stock, modes, timeoutMs: 500, lost: 0.2 })
  try {
    const bought = await buyAll(scene)
    await comeToRest(scene, bought)
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
    const lost: string[] = []
    for (const { id, code, totalMinor, sawThrough } of bought) {
      const seen = await scene.ordering.getOrder(code, {
        shopper: { visitorId: "stranger", customerId: null },
        accessToken: scene.ordering.accessTokenOf(code),
      })
      if (!seen.ok) throw new Error(seen.error.code)
      const isPlaced = seen.value.status === "PLACED"
      expect(kept.get(id) ?? 0, `${code} is ${seen.value.status}`).toBe(isPlaced ? totalMinor : 0)
      if (sawThrough && !isPlaced)
        lost.push(`${code} was paid at the bank's page and is ${seen.value.status}`)
      ends[isPlaced ? "placed" : charges.has(id) ? "refunded" : "unpaid"] += 1
    }
    expect(lost).toEqual([])
    // How many gave up depends on how often a busy bank doesn't answer in time; that some did doesn't.
    expect(ends.placed).toBeGreaterThanOrEqual(bought.filter(({ sawThrough }) => sawThrough).length)
    expect(ends.refunded).toBeGreaterThan(0)
    expect(await brokenRules(scene)).toEqual([])
    process.stdout.write(
      `P08: ${orders} orders, ${lines.length} movements at the bank: ${JSON.stringify(ends)}\n`,
    )
  } finally {
    await scene.bank.stop()
  }
}, 600_000)
