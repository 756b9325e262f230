import { createHmac } from "node:crypto"
import { setTimeout as pause } from "node:timers/promises"
import type { Delivery } from "./books/deliveries.ts"
import type { Ledger } from "./books/ledger.ts"

const maxTries = 40
const timeoutMs = 10_000

/** 1, 2, 4 … s, at most ten minutes: a shop that was away for a night still hears of it. */
const backoffMs = (tries: number): number => Math.min(600_000, 1000 * 2 ** Math.min(tries, 20))

export const signatureOf = (secret: string, body: string, at: Date): string => {
  const timestamp = Math.floor(at.getTime() / 1000)
  return `t=${timestamp},v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`
}

const deliver = async ({ url, body }: Delivery, secret: string): Promise<boolean> => {
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

const deliverAll = async ({ deliveries, memory }: Ledger, due: readonly Delivery[], secret: string) => {
  const attempts = due.map(async (one) => {
    const arrived = await deliver(one, secret)
    if (arrived) deliveries.delivered(one.seq, memory.now())
    else {
      const tries = one.tries + 1
      deliveries.failed(one.seq, tries >= maxTries ? null : memory.now() + backoffMs(one.tries))
    }
    return arrived
  })
  return (await Promise.all(attempts)).filter(Boolean).length
}

/** Delivers what is due by the bank's clock, each signed anew with the world's; answers how many arrived. */
export const deliverDue = (ledger: Ledger, secret: string): Promise<number> =>
  deliverAll(ledger, ledger.deliveries.due(ledger.memory.now()), secret)

/** Delivers what is due of one payment. */
export const deliverDueOf = (ledger: Ledger, paymentId: string, secret: string): Promise<number> =>
  deliverAll(ledger, ledger.deliveries.dueOf(paymentId, ledger.memory.now()), secret)

/** Looks for due work until told to stop. */
export const keepDelivering = async (work: () => Promise<unknown>, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    await work()
    await pause(100, undefined, { signal }).catch(() => undefined)
  }
}
