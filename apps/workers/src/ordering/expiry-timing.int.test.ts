import { until } from "@haat/platform/clock"
import { startJob } from "@haat/platform/queue"
import { openScene, placeFor } from "@haat/runtime/ordering/testing/order-scene"
import { clients, closeAll } from "@haat/runtime/shared"
import { afterAll, expect, it } from "vitest"
import { expireDueOrdersWatch } from "./expire-due-orders.job.ts"
import { expireOrderJob } from "./expire-order.job.ts"
import { holdEndedWatch } from "./hold-ended.consumer.ts"

afterAll(closeAll)

type Scene = Awaited<ReturnType<typeof openScene>>

/** Milliseconds by which each of these holds ended late, by the database's own clock; below zero is early. */
const lateness = async (scene: Scene, count: number): Promise<readonly number[]> => {
  const orders = await Promise.all(
    Array.from({ length: count }, () => placeFor(scene.ordering, scene.buyer({ kettle: 1 }))),
  )
  const ends = new Map<string, number>()
  for (const { id } of orders) {
    const [row] = await clients
      .mysql()
      .rows<{ expires_at: Date }>("SELECT expires_at FROM ordering_order WHERE id = ?", [id])
    ends.set(id, row?.expires_at.getTime() ?? 0)
  }
  const late: number[] = []
  for (const { id } of orders) {
    await until(`the end of ${id}`, async () => {
      const [row] = await clients
        .mysql()
        .rows<{ status: string; at: Date | null }>(
          "SELECT status, closed_at AS at FROM ordering_order WHERE id = ?",
          [id],
        )
      if (row?.status !== "EXPIRED" || !row.at) return false
      late.push(row.at.getTime() - (ends.get(id) ?? 0))
      return true
    })
  }
  return late
}

/**
 * By how much this machine itself was late meanwhile: the longest a pause of 50 ms and one round trip to the database
 * took. On a quiet machine next to nothing; beside other heavy tests it is no fault of the holds.
 */
const stalls = (signal: AbortSignal) => {
  let worst = 0
  const beat = async (): Promise<void> => {
    while (!signal.aborted) {
      const startedAt = performance.now()
      await new Promise((go) => setTimeout(go, 50))
      await clients.mysql().rows("SELECT 1")
      worst = Math.max(worst, performance.now() - startedAt - 50)
    }
  }
  const beating = beat()
  return async () => {
    await beating
    return worst
  }
}

const scene = () => openScene({ kettle: { "WH-BLR": 50 } }, { holdMs: 4_000 })

it("ends holds within two seconds while everything is well, and never early", async () => {
  const shop = await scene()
  const stopping = new AbortController()
  const watches = [holdEndedWatch, expireDueOrdersWatch].map((watch) => watch.run(shop, stopping.signal))
  const job = await startJob(expireOrderJob, shop)
  const stalled = stalls(stopping.signal)
  const late = await lateness(shop, 12)
  stopping.abort()
  await Promise.all([...watches, job.stop()])
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...late)).toBeLessThanOrEqual(2_000 + 3 * (await stalled()))
}, 60_000)

it("ends them within ten seconds when no reminder comes, as without Redis, and never early", async () => {
  const shop = await scene()
  const stopping = new AbortController()
  const watch = expireDueOrdersWatch.run(shop, stopping.signal)
  const stalled = stalls(stopping.signal)
  const late = await lateness(shop, 12)
  stopping.abort()
  await watch
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...late)).toBeLessThanOrEqual(10_000 + 3 * (await stalled()))
}, 60_000)
