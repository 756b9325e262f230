import { answerApi } from "../api/merchant.ts"
import { makeBank } from "../bank/bank.ts"
import { openLedger } from "../books/ledger.ts"
import { answerHosted } from "../page/hosted.ts"

export const apiKey = "the-key"
export const wanted = {
  reference: "attempt-1",
  amount: 44_700,
  currency: "INR",
  description: "Haat order <ABC>",
  returnUrl: "http://127.0.0.1:3000/orders/ABC?token=t&from=payment",
  webhookUrl: "http://127.0.0.1:9/webhook",
}

type Told = Record<string, unknown> & { readonly http: number }

/** A bank in memory, spoken to without a network. */
export const opened = () => {
  const ledger = openLedger(":memory:")
  const publicUrl = "http://pay.example"
  const bank = makeBank(ledger, { publicUrl, modes: { seed: "s", odds: [], byAmount: false } })
  const settings = { ledger, bank, publicUrl, apiKey, webhookSecret: "secret", keyWindowMs: 60_000 }
  const ask = (method: string, path: string, body: unknown, extra: Record<string, string> = {}) =>
    answerApi(settings, {
      ...{ method, path, authorization: `Bearer ${apiKey}`, body: JSON.stringify(body) },
      ...extra,
    })
  const api = (
    method: string,
    path: string,
    body: unknown = {},
    extra: Record<string, string> = {},
  ): Told => {
    const { status, body: text } = ask(method, path, body, extra)
    return { ...(JSON.parse(text) as Record<string, unknown>), http: status }
  }
  const visit = (method: string, path: string, body = "") => answerHosted(bank, { method, path, body })
  const open = (more: Record<string, unknown> = {}): string =>
    String(api("POST", "/v1/payments", { ...wanted, ...more }).id)
  return { ledger, bank, ask, api, visit, open }
}
