import { createHmac } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { Ledger, OutgoingEvent } from "./ledger.ts"

const maxTries = 40
const timeoutMs = 10_000

/** 1, 2, 4 … s, at most ten minutes: a shop that was away for a night still hears of it. */
const backoffMs = (tries: number): number => Math.min(600_000, 1000 * 2 ** Math.min(tries, 20))

export const signatureOf = (secret: string, body: string, at: Date): string => {
  const timestamp = Math.floor(at.getTime() / 1000)
  return `t=${timestamp},v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`
}

const deliver = async ({ url, body }: OutgoingEvent, secret: string): Promise<boolean> => {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "haat-signature": signatureOf(secret, body, new Date()),
      },
      body,
      signal: AbortSignal.timeout(timeoutMs),
      redirect: "manual",
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}

/** Delivers what is due, each signed anew; answers how many arrived. */
export const deliverDue = async (ledger: Ledger, secret: string): Promise<number> => {
  const attempts = ledger.events.due(Date.now()).map(async (event) => {
    const arrived = await deliver(event, secret)
    if (arrived) ledger.events.delivered(event.id, Date.now())
    else {
      const tries = event.tries + 1
      ledger.events.failed(event.id, tries >= maxTries ? null : Date.now() + backoffMs(event.tries))
    }
    return arrived
  })
  return (await Promise.all(attempts)).filter(Boolean).length
}

/** Looks for due work until told to stop. */
export const keepDelivering = async (work: () => Promise<unknown>, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await work()
    await pause(100, undefined, { signal }).catch(() => undefined)
  }
}
