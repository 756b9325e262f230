import type { SettleFact, WebhookStore } from "../ports.ts"

export type SettleStoredPorts = {
  readonly webhooks: WebhookStore
  readonly settle: SettleFact
  readonly onDelayed: (error: unknown, eventId: string) => void
}

/** Settles what a crash left open. One that fails again doesn't hold up the others and is tried in the next run. */
export const makeSettleStored =
  ({ webhooks, settle, onDelayed }: SettleStoredPorts) =>
  async (limit: number): Promise<number> => {
    let settled = 0
    for (const { eventId, fact } of await webhooks.listOpen(limit)) {
      try {
        await settle({ ...fact, stored: true })
        settled += 1
      } catch (error) {
        onDelayed(error, eventId)
      }
    }
    return settled
  }
