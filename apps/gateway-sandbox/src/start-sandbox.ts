import type { AddressInfo } from "node:net"
import { makeBank } from "./bank.ts"
import { openLedger } from "./ledger.ts"
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
}

/** Starts the gateway: books, page, API and webhook delivery. Late captures and undelivered webhooks survive a restart. */
export const startSandbox = async (settings: SandboxSettings) => {
  const ledger = openLedger(settings.ledgerFile)
  const stopping = new AbortController()
  const address = { url: settings.publicUrl ?? `http://${settings.host}:${settings.port}` }
  const bankAt = (url: string) => makeBank(ledger, url)
  let bank = bankAt(address.url)
  const server = serve({
    get bank() {
      return bank
    },
    get publicUrl() {
      return address.url
    },
    apiKey: settings.apiKey,
  })
  await new Promise<void>((listening, failed) => {
    server.once("error", failed)
    server.listen(settings.port, settings.host, () => listening())
  })
  if (settings.publicUrl === undefined) {
    address.url = `http://${settings.host}:${(server.address() as AddressInfo).port}`
    bank = bankAt(address.url)
  }
  const delivering = keepDelivering(async () => {
    bank.captureDue()
    await deliverDue(ledger, settings.webhookSecret)
  }, stopping.signal)
  return {
    url: address.url,
    bank,
    stop: async () => {
      stopping.abort()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await delivering
      ledger.close()
    },
  }
}
