import type { Answer } from "../api/answer.ts"
import type { Bank } from "../bank/bank.ts"
import { parseMode } from "../bank/modes.ts"
import type { Payment } from "../books/schema.ts"
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

const path = /^\/pay\/([\w-]{1,64})(?:\/(pay|decline|abandon|late|challenge))?$/
const maxDelaySeconds = 7 * 86_400

const delayOf = (form: URLSearchParams): number => {
  const seconds = Number(form.get("seconds") ?? 15)
  return Number.isFinite(seconds) ? Math.max(0, Math.min(maxDelaySeconds, seconds)) * 1000 : 15_000
}

type Action = (bank: Bank, payment: Payment, form: URLSearchParams) => Payment

const pay: Action = (bank, { id }, form) => {
  const mode = form.get("mode")
  if (mode && parseMode(mode)) bank.behave(id, mode)
  return bank.pay(id)
}

const actions: Readonly<Record<string, Action>> = {
  pay,
  decline: (bank, { id }) => bank.decline(id, "The bank declined the payment"),
  late: (bank, { id }, form) => bank.decideLate(id, delayOf(form), "captured"),
  challenge: (bank, { id }, form) => bank.answerChallenge(id, form.get("code") ?? ""),
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
  const now = actions[action]?.(bank, payment, new URLSearchParams(request.body)) ?? payment
  return goTo(now.status === "challenged" ? `/pay/${id}` : payment.returnUrl)
}
