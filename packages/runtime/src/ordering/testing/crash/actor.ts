import { setTimeout as pause } from "node:timers/promises"
import type { Cart } from "@haat/domain/basket"
import { armFailpoint, passedFailpoints } from "@haat/platform/failpoint"
import { clients } from "../../../shared/index.ts"
import { openDoors } from "../order-doors.ts"
import { type Order, perform, type Report } from "./acts.ts"
import { consumeAll } from "./ledger-consumer.ts"

/** The process that may die at any instant: it warms up, says so, and does the one act it is asked for. */
const carts = new Map<string, Cart>()
const doors = openDoors(carts)

const tell = (message: unknown): void => void process.send?.(message)

const obey = async ({ carts: given, act, failpoint }: Order): Promise<void> => {
  for (const cart of given) carts.set(cart.ownerKey, cart)
  armFailpoint(failpoint)
  const told: { answer?: unknown; error?: string } = {}
  try {
    told.answer = act.do === "consume" ? await consumeAll(act.messages) : await perform(doors, act)
  } catch (error) {
    told.error = error instanceof Error ? error.message : String(error)
  }
  // Reminders are set after the answer; their commands are points, too.
  await pause(60)
  const passed = passedFailpoints()
  armFailpoint(undefined)
  tell({ answer: told.answer, error: told.error, passed } satisfies Report)
}

clients.mysql().pool.on("connection", ({ threadId }) => tell({ thread: threadId }))
await clients.mysql().rows("SELECT 1 FROM shared_inbox LIMIT 1")
await clients
  .redis()
  .ping()
  .catch(() => undefined)
process.on("message", (order) => void obey(order as Order))
tell("ready")
