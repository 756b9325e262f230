import { setTimeout as pause } from "node:timers/promises"

export type Clock = { readonly now: () => Date }

export const systemClock: Clock = { now: () => new Date() }

/** Resolves after `ms`; rejects with an AbortError when the signal fires first. */
export const sleep = async (ms: number, signal?: AbortSignal): Promise<void> => {
  await pause(ms, undefined, signal ? { signal } : {})
}

/** Asks again and again until `probe` gives something other than undefined or false; throws at the deadline. */
export const until = async <Value>(
  what: string,
  probe: () => Promise<Value | undefined | false> | Value | undefined | false,
  { timeoutMs = 20_000, everyMs = 50 }: { readonly timeoutMs?: number; readonly everyMs?: number } = {},
): Promise<Value> => {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const found = await probe()
    if (found !== undefined && found !== false) return found
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain for: ${what}`)
    await pause(everyMs)
  }
}
