import type { SettleFact, WebhookStore } from "../ports.ts"

export type SettleWaitingPorts = {
  readonly webhooks: Pick<WebhookStore, "listOpen">
  readonly settle: SettleFact
}

/** So many wait at most before this is no matter of one webhook. */
const most = 1000

/** Settles one stored webhook; throws why it can't be. False: it doesn't wait (any more). */
export const makeSettleWaiting =
  ({ webhooks, settle }: SettleWaitingPorts) =>
  async (provider: string, eventId: string): Promise<boolean> => {
    const open = await webhooks.listOpen(most)
    const found = open.find((one) => one.provider === provider && one.eventId === eventId)
    if (!found) return false
    await settle({ ...found.fact, stored: true })
    return true
  }
