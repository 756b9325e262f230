import type { Answer } from "./api.ts"
import type { Bank } from "./bank.ts"
import { notFoundPage, payPage } from "./page.ts"

const html = (status: number, body: string): Answer => ({
  status,
  body,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy":
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  },
})

const goTo = (url: string): Answer => ({
  status: 303,
  body: "",
  headers: { location: url, "cache-control": "no-store" },
})

const path = /^\/pay\/([\w-]{1,64})(?:\/(pay|decline|abandon|late))?$/
const maxDelaySeconds = 7 * 86_400

const delayOf = (body: string): number => {
  const seconds = Number(new URLSearchParams(body).get("seconds") ?? 15)
  return Number.isFinite(seconds) ? Math.max(0, Math.min(maxDelaySeconds, seconds)) * 1000 : 15_000
}

const act = (bank: Bank, id: string, { action, body }: { action: string; body: string }): void => {
  if (action === "pay") bank.pay(id)
  if (action === "decline") bank.decline(id, "The bank declined the payment")
  if (action === "late") bank.payLate(id, delayOf(body))
}

/** What the buyer's browser sees and does. Null: not a page of ours. */
export const answerHosted = (
  bank: Bank,
  request: { readonly method: string; readonly path: string; readonly body: string },
): Answer | null => {
  const [, id, action] = path.exec(request.path) ?? []
  if (!id) return null
  const payment = bank.find(id)
  if (!payment) return html(404, notFoundPage())
  if (!action) return html(200, payPage(payment))
  if (request.method !== "POST") return goTo(`/pay/${id}`)
  act(bank, id, { action, body: request.body })
  return goTo(payment.returnUrl)
}
