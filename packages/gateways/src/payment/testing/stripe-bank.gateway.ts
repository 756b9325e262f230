import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

type Thing = Record<string, unknown> & { id: string }
type Form = URLSearchParams

/**
 * stripe-mock checks each request against Stripe's own description and answers in Stripe's shape, but remembers
 * nothing. This stands before it: every request is asked there first, and only one that it accepts has an effect on
 * the few things remembered here, which are laid over its answer.
 */
export const stripeBank = async (mockUrl: string) => {
  const [sessions, intents, refunds, moves] = [[], [], [], []] as [Thing[], Thing[], Thing[], Thing[]]
  const keys = new Map<string, { form: string; thing: Thing }>()
  let ids = 0
  const next = (prefix: string) => {
    ids += 1
    return `${prefix}_${Date.now().toString(36)}${ids}`
  }
  const now = () => Math.floor(Date.now() / 1000)
  const find = (list: Thing[], id: string) => list.find((one) => one.id === id)
  const whole = (session: Thing): Thing => ({
    ...session,
    payment_intent: find(intents, String(session.payment_intent)) ?? null,
  })

  const move = (type: string, source: Thing) =>
    moves.unshift({ id: next("txn"), type, created: now(), source })
  const take = (intent: Thing, amount: unknown) => {
    Object.assign(intent, { status: "succeeded", amount_received: amount, amount_capturable: 0 })
    const { metadata, currency } = intent
    move("charge", { id: next("ch"), amount, amount_captured: amount, currency, metadata })
    return intent
  }
  const newIntent = (session: Thing, status: string): Thing => {
    const { amount_total: amount, currency, metadata } = session
    const intent = {
      id: next("pi"),
      created: now(),
      amount,
      currency,
      metadata,
      status,
      amount_capturable: 0,
    }
    intents.unshift(intent)
    Object.assign(session, { status: "complete", payment_intent: intent.id, url: null })
    return intent
  }

  const openSession = (form: Form): Thing => {
    const id = next("cs_test")
    sessions.unshift({
      ...{ id, created: now(), status: "open", payment_status: "unpaid", payment_intent: null },
      ...{
        client_reference_id: form.get("client_reference_id"),
        url: `https://checkout.stripe.com/c/pay/${id}`,
      },
      ...{ currency: "inr", amount_total: Number(form.get("line_items[0][price_data][unit_amount]")) },
      metadata: { attempt: form.get("metadata[attempt]") },
      manual: form.get("payment_intent_data[capture_method]") === "manual",
    })
    return sessions[0] as Thing
  }
  const openIntent = (form: Form): Thing => {
    const amount = Number(form.get("amount"))
    const metadata = { attempt: form.get("metadata[attempt]") }
    intents.unshift({ id: next("pi"), created: now(), amount, currency: form.get("currency"), metadata })
    return take(intents[0] as Thing, amount)
  }
  const openRefund = (form: Form): Thing | string => {
    const intent = find(intents, form.get("payment_intent") ?? "")
    const [amount, before] = [Number(form.get("amount")), Number(intent?.refunded ?? 0)]
    if (!intent || before + amount > Number(intent.amount_received)) return "charge_already_refunded"
    intent.refunded = before + amount
    const metadata = { refund: form.get("metadata[refund]"), attempt: form.get("metadata[attempt]") }
    const rest = {
      payment_intent: intent.id,
      amount,
      currency: intent.currency,
      status: "succeeded",
      metadata,
    }
    refunds.unshift({ id: next("re"), created: now(), ...rest })
    move("refund", refunds[0] as Thing)
    return refunds[0] as Thing
  }

  const act = (thing: Thing, action: string, form: Form): Thing | string => {
    if (action === "expire") {
      if (thing.status !== "open") return "resource_already_ended"
      return Object.assign(thing, { status: "expired", url: null })
    }
    if (action === "cancel") {
      if (thing.status === "succeeded") return "payment_intent_unexpected_state"
      return Object.assign(thing, { status: "canceled", cancellation_reason: "requested_by_customer" })
    }
    if (thing.status !== "requires_capture") return "payment_intent_unexpected_state"
    return take(thing, Number(form.get("amount_to_capture")))
  }

  const lists: Readonly<Record<string, Thing[]>> = {
    "/v1/checkout/sessions": sessions,
    "/v1/payment_intents": intents,
    "/v1/refunds": refunds,
    "/v1/balance_transactions": moves,
  }
  const makers: Readonly<Record<string, (form: Form) => Thing | string>> = {
    "/v1/checkout/sessions": openSession,
    "/v1/payment_intents": openIntent,
    "/v1/refunds": openRefund,
  }

  const make = (path: string, form: Form, key: string): Thing | string => {
    const known = keys.get(key)
    if (known) return known.form === `${path}?${form}` ? known.thing : "idempotency_error"
    const thing = makers[path]?.(form) ?? "resource_missing"
    if (key && typeof thing === "object") keys.set(key, { form: `${path}?${form}`, thing })
    return thing
  }
  const answerFor = (method: string, url: URL, form: Form, key: string): unknown => {
    const path = url.pathname
    const list = lists[path]
    if (list && method === "GET") {
      const intent = url.searchParams.get("payment_intent")
      const data = list.filter((one) => !intent || one.payment_intent === intent).map(whole)
      return {
        data: path.endsWith("sessions")
          ? data
          : list.filter((one) => !intent || one.payment_intent === intent),
        has_more: false,
      }
    }
    if (list) return make(path, form, key)
    const [, base = "", id = "", action] = /^(\/v1\/(?:checkout\/)?\w+)\/(\w+)(?:\/(\w+))?$/.exec(path) ?? []
    const thing = find(lists[base] ?? [], id)
    if (!thing) return "resource_missing"
    const shown = action ? act(thing, action, form) : thing
    return typeof shown === "object" && base.endsWith("sessions") ? whole(shown) : shown
  }

  const read = async (request: IncomingMessage): Promise<string> => {
    let body = ""
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString()
    return body
  }
  const refusals: string[] = []
  const server = createServer(async (request, response) => {
    const [method, body] = [request.method ?? "GET", await read(request)]
    const url = new URL(request.url ?? "/", mockUrl)
    const headers = {
      authorization: String(request.headers.authorization),
      "content-type": String(request.headers["content-type"]),
    }
    const mocked = await fetch(url, { method, headers, ...(method === "GET" ? {} : { body }) })
    const shape = (await mocked.json()) as Record<string, unknown>
    response.setHeader("content-type", "application/json")
    if (!mocked.ok) {
      refusals.push(JSON.stringify(shape))
      return response.writeHead(mocked.status).end(JSON.stringify(shape))
    }
    const given = answerFor(
      method,
      url,
      new URLSearchParams(body),
      String(request.headers["idempotency-key"] ?? ""),
    )
    if (typeof given === "string") {
      const type = given === "idempotency_error" ? given : "invalid_request_error"
      return response.writeHead(400).end(JSON.stringify({ error: { type, code: given, message: given } }))
    }
    response.writeHead(200).end(JSON.stringify({ ...shape, ...(given as object) }))
  })
  await new Promise<void>((go) => server.listen(0, "127.0.0.1", go))
  const sessionOf = (attemptId: string) =>
    sessions.find((one) => one.client_reference_id === attemptId) as Thing
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What stripe-mock said no to: never a request of ours. */
    refusals,
    pays: (attemptId: string) => {
      const session = sessionOf(attemptId)
      const intent = newIntent(session, "requires_capture")
      if (session.manual) intent.amount_capturable = intent.amount
      else take(intent, intent.amount)
    },
    isDeclined: (attemptId: string) => {
      const intent = newIntent(sessionOf(attemptId), "requires_payment_method")
      intent.last_payment_error = { type: "card_error", code: "card_declined", message: "No funds" }
    },
    stop: () => new Promise((closed) => server.close(closed)),
  }
}
