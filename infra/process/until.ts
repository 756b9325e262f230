import { setTimeout as wait } from "node:timers/promises"
import { messageOf } from "../terminal/failure.ts"

/** Polls until `attempt` stops throwing; the last error is the reason when time runs out. */
export const until = async <T>(timeoutMs: number, attempt: () => Promise<T>, stepMs = 100): Promise<T> => {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof GiveUp) throw error.reason
      if (performance.now() > deadline) {
        throw new Error(`not within ${Math.round(timeoutMs / 1000)} s: ${messageOf(error)}`)
      }
      await wait(stepMs)
    }
  }
}

/** Thrown inside `until` to stop waiting at once. */
export class GiveUp extends Error {
  readonly reason: Error
  constructor(reason: Error) {
    super(reason.message)
    this.reason = reason
  }
}
