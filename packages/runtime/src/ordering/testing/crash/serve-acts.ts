import { setTimeout as pause } from "node:timers/promises"
import { armFailpoint, passedFailpoints } from "@haat/platform/failpoint"
import { clients } from "../../../shared/index.ts"
import type { Order, Report } from "./acts.ts"

const tell = (message: unknown): void => void process.send?.(message)

/** The process that may die at any instant: it warms up, says so, and does the one act it is asked for. */
export const serveActs = async (does: (order: Order) => Promise<unknown>): Promise<void> => {
  const obey = async (order: Order): Promise<void> => {
    armFailpoint(order.failpoint)
    const told: { answer?: unknown; error?: string } = {}
    try {
      told.answer = await does(order)
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
  // Nobody is left to be asked by.
  process.on("disconnect", () => process.exit())
  tell("ready")
}
