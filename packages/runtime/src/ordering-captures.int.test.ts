import { afterAll, describe, expect, it } from "vitest"
import { openDoors } from "./ordering/testing/order-doors.ts"
import { brokenRules, openScene, payFor, placeFor, signedWebhook } from "./ordering/testing/order-scene.ts"
import { clients, closeAll } from "./shared/index.ts"

afterAll(closeAll)

/** So many orders of a kettle each, their payments open at the bank. */
const crowd = async (count: number) => {
  const scene = await openScene({ kettle: { "WH-BLR": count } })
  const buyers = Array.from({ length: count }, () => scene.buyer({ kettle: 1 }))
  const paid = await Promise.all(
    buyers.map(async (buyer) => {
      const { id: orderId, code } = await placeFor(scene.ordering, buyer)
      return { orderId, attemptId: await payFor(scene.ordering, buyer, code) }
    }),
  )
  return { scene, paid }
}

const ordersOf = async (ids: readonly string[]) =>
  clients
    .mysql()
    .rows<{ id: string; status: string; placed_at: Date | null }>(
      `SELECT id, status, placed_at FROM ordering_order WHERE id IN (${ids.map(() => "?").join(", ")})`,
      ids,
    )

/** Those of a transaction are placed at the same moment. */
const momentsOf = (orders: Awaited<ReturnType<typeof ordersOf>>): number =>
  new Set(orders.map(({ placed_at: at }) => at?.getTime())).size

describe("webhooks of a crowd", () => {
  it("place their orders by few transactions, and each once, however often they come", async () => {
    const { scene, paid } = await crowd(24)
    const webhooks = paid.map(({ attemptId }) => signedWebhook(scene.bank, scene.bank.pay(attemptId)))
    const doubled = [...webhooks, ...webhooks.slice(0, 6)]
    const answers = await Promise.all(doubled.map((webhook) => scene.payment.receiveWebhook(webhook)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const orders = await ordersOf(paid.map(({ orderId }) => orderId))
    expect(orders.filter(({ status }) => status === "PLACED")).toHaveLength(24)
    expect(momentsOf(orders)).toBeLessThanOrEqual(12)
    expect(await brokenRules(scene)).toEqual([])
  })

  it("don't wait for one whose order is in hand elsewhere; that one is settled when it is free", async () => {
    const { scene, paid } = await crowd(12)
    const [held, ...others] = paid
    const connection = await clients.mysql().pool.getConnection()
    await connection.query("START TRANSACTION")
    await connection.query("SELECT id FROM ordering_order WHERE id = ? FOR UPDATE", [held?.orderId])
    const answers = paid.map(({ attemptId }) =>
      scene.payment.receiveWebhook(signedWebhook(scene.bank, scene.bank.pay(attemptId))),
    )
    await Promise.all(answers.slice(1))
    const free = await ordersOf(others.map(({ orderId }) => orderId))
    expect(free.every(({ status }) => status === "PLACED")).toBe(true)
    // Together, not each alone after all had waited in vain.
    expect(momentsOf(free)).toBeLessThanOrEqual(3)
    expect((await ordersOf([held?.orderId ?? ""]))[0]?.status).toBe("PAYMENT_PENDING")
    await connection.query("ROLLBACK")
    connection.release()
    expect((await answers[0])?.ok).toBe(true)
    expect((await ordersOf([held?.orderId ?? ""]))[0]?.status).toBe("PLACED")
    expect(await brokenRules(scene)).toEqual([])
  })

  it("are settled one by one where a fault lies in one of them, which is written down for later", async () => {
    const { scene, paid } = await crowd(5)
    const [broken] = paid
    await clients
      .mysql()
      .change("UPDATE inventory_reservation SET state = 'RELEASED' WHERE order_id = ?", [
        broken?.orderId ?? "",
      ])
    const webhooks = paid.map(({ attemptId }) => signedWebhook(scene.bank, scene.bank.pay(attemptId)))
    const answers = await Promise.all(webhooks.map((webhook) => scene.payment.receiveWebhook(webhook)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const byId = new Map(
      (await ordersOf(paid.map(({ orderId }) => orderId))).map(({ id, status }) => [id, status]),
    )
    expect(paid.map(({ orderId }) => byId.get(orderId))).toEqual([
      ...["PAYMENT_PENDING", "PLACED", "PLACED", "PLACED", "PLACED"],
    ])
    const [stored] = await clients
      .mysql()
      .rows<{ done_at: Date | null }>("SELECT done_at FROM payment_webhook WHERE body = ?", [
        webhooks[0]?.rawBody ?? "",
      ])
    expect(stored).toEqual({ done_at: null })
  })

  it("that another process settles as well have one effect", async () => {
    const { scene, paid } = await crowd(12)
    const gateways = new Map([[scene.bank.gateway.provider, scene.bank.gateway]])
    const beside = openDoors(scene.carts, { gateways, policy: {} })
    const webhooks = paid.map(({ attemptId }) => signedWebhook(scene.bank, scene.bank.pay(attemptId)))
    const answers = await Promise.all(
      webhooks.flatMap((webhook) => [
        scene.payment.receiveWebhook(webhook),
        beside.payment.receiveWebhook(webhook),
      ]),
    )
    expect(answers.every(({ ok }) => ok)).toBe(true)
    const orders = await ordersOf(paid.map(({ orderId }) => orderId))
    expect(orders.every(({ status }) => status === "PLACED")).toBe(true)
    expect(await brokenRules(scene)).toEqual([])
  })
})
