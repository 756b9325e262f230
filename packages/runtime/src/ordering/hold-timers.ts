import { redisHolds } from "@haat/db/ordering"
import type { HoldTimers } from "@haat/domain/ordering"
import { logFor } from "@haat/platform/log"
import { type JobQueue, makeJobQueue } from "@haat/platform/queue"
import { type Clients, closeWith } from "../shared/index.ts"

/** The job that looks at one order at the end of its hold. */
export const expireOrderJobName = "ordering.expire-order"

let queue: JobQueue<{ orderId: string }> | undefined

const closeQueue = async (): Promise<void> => {
  const open = queue
  queue = undefined
  await open?.close()
}

const expireQueue = (): JobQueue<{ orderId: string }> => {
  if (queue) return queue
  queue = makeJobQueue<{ orderId: string }>({ name: expireOrderJobName })
  closeWith(closeQueue)
  return queue
}

/**
 * Two prompt reminders of a hold's end: a Redis record whose expiry is heard, and a delayed job. Both are set after
 * the commit and may fail: the sweep over MySQL finds every order anyway.
 */
export const holdTimers = (clients: Clients): HoldTimers => {
  const log = logFor("ordering.hold-timers")
  const holds = redisHolds(clients.redis())
  const quietly = (what: string, work: () => Promise<void>) => {
    work().catch((error: unknown) => log.warn({ err: error }, what))
  }
  return {
    start: (order) =>
      quietly("hold reminder not set", async () => {
        await holds.start(order)
        const delayMs = Math.max(0, order.expiresAt.getTime() - Date.now()) + 50
        await expireQueue().enqueue({ orderId: order.id }, { id: order.id, delayMs })
      }),
    stop: (orderId) =>
      quietly("hold reminder not removed", async () => {
        await holds.stop(orderId)
        await expireQueue().cancel(orderId)
      }),
  }
}
