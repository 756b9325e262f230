import { createHash, timingSafeEqual } from "node:crypto"
import { z } from "zod"
import { type Bank, wireOf } from "./bank.ts"

export type Answer = {
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

export const json = (status: number, value: unknown): Answer => ({
  status,
  body: JSON.stringify(value),
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
})

const reference = z.string().regex(/^[\w.:-]{1,80}$/)
const amount = z.int().positive().max(100_000_000_00)
const web = z.url({ protocol: /^https?$/ }).max(2000)

const newPayment = z.strictObject({
  reference,
  amount,
  currency: z.literal("INR"),
  description: z.string().max(200),
  returnUrl: web,
  webhookUrl: web,
})
const newRefund = z.strictObject({ reference, payment: reference, amount, currency: z.literal("INR") })

export type ApiSettings = { readonly bank: Bank; readonly publicUrl: string; readonly apiKey: string }
export type ApiRequest = {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly body: string
}

const digest = (text: string): Buffer => createHash("sha256").update(text).digest()
const isAuthorized = (given: string, apiKey: string): boolean =>
  timingSafeEqual(digest(given), digest(`Bearer ${apiKey}`))

const parse = <Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> | Answer => {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    return json(400, { error: "the body isn't JSON" })
  }
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : json(400, { error: z.prettifyError(parsed.error) })
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === "object" && value !== null && "status" in value && "headers" in value

const byReference = /^\/v1\/payments\/by-reference\/([\w.:-]{1,80})(\/cancel)?$/

const create = ({ bank, publicUrl }: ApiSettings, body: string): Answer => {
  const wanted = parse(newPayment, body)
  if (isAnswer(wanted)) return wanted
  const payment = bank.create(wanted)
  const isSame = payment.amount === wanted.amount && payment.currency === wanted.currency
  if (payment.status === "cancelled") return json(409, { error: "the payment was cancelled" })
  return isSame
    ? json(200, wireOf(payment, publicUrl))
    : json(409, { error: "the reference names another payment" })
}

const refund = ({ bank }: ApiSettings, body: string): Answer => {
  const wanted = parse(newRefund, body)
  if (isAnswer(wanted)) return wanted
  const made = bank.refund(wanted)
  return made ? json(200, made) : json(404, { error: "no such payment" })
}

const answerOne = (settings: ApiSettings, { method, path }: ApiRequest): Answer => {
  const [, name, cancel] = byReference.exec(path) ?? []
  if (!name) return json(404, { error: "no such resource" })
  if (method !== (cancel ? "POST" : "GET")) return json(405, { error: "not that way" })
  const payment = cancel ? settings.bank.cancel(name) : settings.bank.findByReference(name)
  return payment ? json(200, wireOf(payment, settings.publicUrl)) : json(404, { error: "no such payment" })
}

/** The merchant's side: create, look, cancel, refund. References are idempotency keys for ever. */
export const answerApi = (settings: ApiSettings, request: ApiRequest): Answer => {
  const { method, path, body } = request
  if (!isAuthorized(request.authorization, settings.apiKey)) {
    return json(401, { error: "the API key is wrong" })
  }
  if (method === "POST" && path === "/v1/payments") return create(settings, body)
  if (method === "POST" && path === "/v1/refunds") return refund(settings, body)
  return answerOne(settings, request)
}
