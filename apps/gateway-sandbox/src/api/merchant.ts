import { z } from "zod"
import type { Bank } from "../bank/bank.ts"
import { parseMode } from "../bank/modes.ts"
import { settle, settlementCsv } from "../bank/settlement.ts"
import { wireOf } from "../bank/telling.ts"
import type { Ledger } from "../books/ledger.ts"
import type { Payment } from "../books/schema.ts"
import { signatureOf } from "../webhooks.ts"
import { answerAdmin } from "./admin.ts"
import { type Answer, type ApiRequest, isAnswer, isAuthorized, json, parse } from "./answer.ts"
import { once } from "./idempotency.ts"
import { mannerOf, mannerOfCreate, mannerOfLook } from "./manners.ts"

export const reference = z.string().regex(/^[\w.:-]{1,80}$/)
const amount = z.int().positive().max(100_000_000_00)
const web = z.url({ protocol: /^https?$/ }).max(2000)
export const modeText = z.string().refine((text) => parseMode(text) !== null, "is no mode of this sandbox")

const newPayment = z.strictObject({
  reference,
  amount,
  currency: z.literal("INR"),
  description: z.string().max(200),
  returnUrl: web,
  webhookUrl: web,
  capture: z.enum(["automatic", "manual"]).default("automatic"),
  mode: modeText.nullable().default(null),
})
const newRefund = z.strictObject({ reference, payment: reference, amount, currency: z.literal("INR") })
const newCapture = z.strictObject({ amount: amount.optional() })

export type ApiSettings = {
  readonly ledger: Ledger
  readonly bank: Bank
  readonly publicUrl: string
  readonly apiKey: string
  readonly webhookSecret: string
  /** How long an idempotency key is known. */
  readonly keyWindowMs: number
}

const tell = ({ publicUrl }: ApiSettings, payment: Payment): Answer => json(200, wireOf(payment, publicUrl))
const missing = () => json(404, { error: "no such payment" })

const create = (settings: ApiSettings, request: ApiRequest): Answer => {
  const wanted = parse(newPayment, request.body)
  if (isAnswer(wanted)) return wanted
  const asked = request.mode === undefined || request.mode === "" ? wanted.mode : request.mode
  if (asked !== null && !parseMode(asked)) return json(400, { error: "the mode is none of this sandbox" })
  const payment = settings.bank.create({ ...wanted, mode: asked })
  const isSame = payment.amount === wanted.amount && payment.currency === wanted.currency
  if (payment.status === "cancelled") return json(409, { error: "the payment was cancelled" })
  if (!isSame) return json(409, { error: "the reference names another payment" })
  const manner = mannerOfCreate(settings.ledger, settings.bank, payment)
  return { ...tell(settings, settings.bank.find(payment.id) ?? payment), manner }
}

const refund = (settings: ApiSettings, { body }: ApiRequest): Answer => {
  const wanted = parse(newRefund, body)
  if (isAnswer(wanted)) return wanted
  const made = settings.bank.refund(wanted)
  if (!made) return missing()
  const payment = settings.bank.findByReference(wanted.payment)
  const manner = made.status === "succeeded" ? mannerOf(settings.ledger, payment, `refund:${made.id}`) : {}
  return { ...json(200, made), manner }
}

const capture = (settings: ApiSettings, payment: Payment, body: string): Answer => {
  const wanted = parse(newCapture, body)
  if (isAnswer(wanted)) return wanted
  const size = wanted.amount ?? payment.amount
  if (size > payment.amount) return json(422, { error: "that is more than was authorized" })
  const manner = mannerOf(settings.ledger, payment, `capture:${payment.id}`)
  return { ...tell(settings, settings.bank.capture(payment.id, size)), manner }
}

const confirm = (settings: ApiSettings, payment: Payment): Answer => {
  const manner = mannerOf(settings.ledger, payment, `confirm:${payment.id}`)
  return { ...tell(settings, settings.bank.pay(payment.id)), manner }
}

const byReference = /^\/v1\/payments\/by-reference\/([\w.:-]{1,80})(?:\/(cancel|capture|confirm))?$/

const answerOne = (settings: ApiSettings, { method, path, body }: ApiRequest): Answer => {
  const [, name, action] = byReference.exec(path) ?? []
  if (!name) return json(404, { error: "no such resource" })
  if (method !== (action ? "POST" : "GET")) return json(405, { error: "not that way" })
  if (action === "cancel") return tell(settings, settings.bank.cancel(name))
  const payment = settings.bank.findByReference(name)
  if (!payment) return missing()
  if (action === "capture") return capture(settings, payment, body)
  if (action === "confirm") return confirm(settings, payment)
  return { ...tell(settings, payment), manner: mannerOfLook(payment) }
}

const settlementPath = /^\/v1\/settlements\/(\d{4}-\d{2}-\d{2})\.(json|csv)$/

const settlement = ({ ledger, webhookSecret }: ApiSettings, day: string, form: string): Answer => {
  const found = settle(ledger, day)
  if (!found) return json(404, { error: "no such day" })
  const body = form === "csv" ? settlementCsv(found) : JSON.stringify(found)
  return {
    status: 200,
    body,
    headers: {
      "content-type": form === "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="settlement-${day}.${form}"`,
      "haat-signature": signatureOf(webhookSecret, body, new Date()),
    },
  }
}

/** The merchant's side: create, confirm, look, capture, cancel, refund, settlement files; and the operator's. */
export const answerApi = (settings: ApiSettings, request: ApiRequest): Answer => {
  const { method, path } = request
  if (!isAuthorized(request.authorization, settings.apiKey)) {
    return json(401, { error: "the API key is wrong" })
  }
  if (path.startsWith("/v1/admin/")) return answerAdmin(settings, request)
  const [, day, form] = settlementPath.exec(path) ?? []
  if (method === "GET" && day && form) return settlement(settings, day, form)
  return once(settings, request, () => {
    if (method === "POST" && path === "/v1/payments") return create(settings, request)
    if (method === "POST" && path === "/v1/refunds") return refund(settings, request)
    return answerOne(settings, request)
  })
}
