import type { AddressInfo } from "node:net"
import { makeBank } from "./bank/bank.ts"
import { type ModeSettings, parseOdds } from "./bank/modes.ts"
import { openLedger } from "./books/ledger.ts"
import { serve } from "./server.ts"
import { deliverDue, keepDelivering } from "./webhooks.ts"

export type SandboxSettings = {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Where the buyer's browser reaches it; by default where it listens. */
  readonly publicUrl?: string
  readonly ledgerFile: string
  readonly apiKey: string
  readonly webhookSecret: string
  readonly keyWindowMs: number
  readonly seed: string
  /** `mode=share,…` */
  readonly odds: string
  readonly byAmount: boolean
}

const listen = async (server: ReturnType<typeof serve>, { port, host }: SandboxSettings) => {
  await new Promise<void>((listening, failed) => {
    server.once("error", failed)
    server.listen(port, host, () => listening())
  })
  return `http://${host}:${(server.address() as AddressInfo).port}`
}

/** Starts the gateway: books, page, API and webhook delivery. Late decisions and undelivered webhooks survive a restart. */
export const startSandbox = async (settings: SandboxSettings) => {
  const { apiKey, webhookSecret, keyWindowMs, seed, byAmount } = settings
  const ledger = openLedger(settings.ledgerFile)
  const stopping = new AbortController()
  const modes: ModeSettings = { seed, byAmount, odds: parseOdds(settings.odds) }
  const at = { url: settings.publicUrl ?? "" }
  const open = () => ({
    ...{ ledger, apiKey, webhookSecret, keyWindowMs, publicUrl: at.url },
    bank: makeBank(ledger, { publicUrl: at.url, modes }),
  })
  // Filled in once the port is known; nobody calls before.
  const served = { ...open() }
  const server = serve(served)
  const listensAt = await listen(server, settings)
  at.url ||= listensAt
  Object.assign(served, open())
  const delivering = keepDelivering(async () => {
    served.bank.doDue()
    await deliverDue(ledger, webhookSecret)
  }, stopping.signal)
  return {
    url: at.url,
    bank: served.bank,
    stop: async () => {
      stopping.abort()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await delivering
      ledger.close()
    },
  }
}
