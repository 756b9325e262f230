import { z } from "zod"
import type { Bank } from "../bank/bank.ts"
import { MODES, parseMode } from "../bank/modes.ts"
import { wireOf } from "../bank/telling.ts"
import type { Ledger } from "../books/ledger.ts"
import { type Answer, type ApiRequest, isAnswer, json, parse } from "./answer.ts"

type Settings = { readonly ledger: Ledger; readonly bank: Bank; readonly publicUrl: string }

const preset = z.strictObject({
  mode: z.string().refine((text) => parseMode(text) !== null, `choose one of ${MODES.join(", ")}`),
  /** Whose: a payment's reference, or its description, which can be known before there is a reference; null: the next one's. */
  reference: z.string().min(1).max(200).nullable().default(null),
  times: z.int().min(1).max(100_000).default(1),
})
const clock = z.strictObject({
  advanceMs: z
    .int()
    .min(0)
    .max(400 * 86_400_000),
})

const presetModes = ({ ledger }: Settings, body: string): Answer => {
  const wanted = parse(preset, body)
  if (isAnswer(wanted)) return wanted
  ledger.memory.preset(wanted.reference, wanted.mode, wanted.times)
  return json(200, wanted)
}

const advance = ({ ledger, bank }: Settings, body: string): Answer => {
  const wanted = parse(clock, body)
  if (isAnswer(wanted)) return wanted
  ledger.memory.advance(wanted.advanceMs)
  bank.doDue()
  return json(200, { now: new Date(ledger.memory.now()).toISOString() })
}

const actPath = /^\/v1\/admin\/payments\/([\w.:-]{1,80})\/(pay|decline)$/

const act = ({ bank, publicUrl }: Settings, path: string): Answer => {
  const [, name, action] = actPath.exec(path) ?? []
  const payment = name ? bank.findByReference(name) : null
  if (!payment) return json(404, { error: "no such payment" })
  const now = action === "pay" ? bank.pay(payment.id) : bank.decline(payment.id, "Declined by the operator")
  return json(200, wireOf(now, publicUrl))
}

/** The operator's side: choose modes ahead, move the clock on, act as the buyer, read the sums. */
export const answerAdmin = (settings: Settings, { method, path, body }: ApiRequest): Answer => {
  const { memory, payments, deliveries } = settings.ledger
  const route = `${method} ${path}`
  if (route === "POST /v1/admin/modes") return presetModes(settings, body)
  if (route === "POST /v1/admin/clock") return advance(settings, body)
  if (route === "GET /v1/admin/clock") return json(200, { now: new Date(memory.now()).toISOString() })
  if (route === "GET /v1/admin/books")
    return json(200, { ...payments.sums(), undelivered: deliveries.open() })
  if (method === "POST" && actPath.test(path)) return act(settings, path)
  return json(404, { error: "no such resource" })
}
