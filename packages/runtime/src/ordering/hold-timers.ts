import { redisHolds } from "@haat/db/ordering"
import type { HoldTimers } from "@haat/domain/ordering"
import { inGroups } from "@haat/domain/shared"
import { logFor } from "@haat/platform/log"
import { type JobQueue, makeJobQueue } from "@haat/platform/queue"
import { type Clients, closeWith } from "../shared/index.ts"

/** The job that ends holds at their time: of one order, or of all that are due then. */
export const expireOrderJobName = "ordering.expire-order"

type Due = { readonly dueAt: string }
type Held = Parameters<HoldTimers["start"]>[0]

let queue: JobQueue<Due> | undefined

const closeQueue = async (): Promise<void> => {
  const open = queue
  queue = undefined
  await open?.close()
}

const expireQueue = (): JobQueue<Due> => {
  if (queue) return queue
  queue = makeJobQueue<Due>({ name: expireOrderJobName })
  closeWith(closeQueue)
  return queue
}

/** The end of the second in which a hold ends. */
const secondOf = ({ expiresAt }: Held): number => Math.floor(expiresAt.getTime() / 1000) + 1

const remembered = 1000

/** One delayed job per second in which holds end, not one per order; each second is asked for once per process. */
const dueSeconds = () => {
  const asked = new Set<number>()
  return async (second: number): Promise<void> => {
    if (asked.has(second)) return
    const dueAt = second * 1000
    const delayMs = Math.max(0, dueAt - Date.now()) + 50
    await expireQueue().enqueue({ dueAt: new Date(dueAt).toISOString() }, { id: `due-${second}`, delayMs })
    asked.add(second)
    if (asked.size > remembered) for (const old of [...asked].slice(0, remembered / 2)) asked.delete(old)
  }
}

/**
 * Two prompt reminders of a hold's end: a Redis record whose expiry is heard, and a delayed job. Both are set after
 * the commit, together for all orders of a moment, and may fail: the sweep over MySQL finds every order anyway.
 */
export const holdTimers = (clients: Clients): HoldTimers => {
  const log = logFor("ordering.hold-timers")
  const holds = redisHolds(clients.redis())
  const askFor = dueSeconds()
  const quietly = (what: string, work: () => Promise<unknown>) => {
    work().catch((error: unknown) => log.warn({ err: error }, what))
  }
  const { ask } = inGroups<Held, null>({
    size: 200,
    lanes: 1,
    run: async (orders) => {
      const seconds = [...new Set(orders.map(secondOf))]
      const set = await Promise.allSettled([holds.start(orders), ...seconds.map(askFor)])
      for (const one of set) if (one.status === "rejected") log.warn({ err: one.reason }, "reminder not set")
      return orders.map(() => null)
    },
  })
  return {
    start: (order) => quietly("hold reminder not set", () => ask(order)),
    update: (order) =>
      quietly("hold reminder not changed", () => Promise.all([holds.update(order), askFor(secondOf(order))])),
    stop: (orderId) => quietly("hold reminder not removed", () => holds.stop(orderId)),
  }
}
