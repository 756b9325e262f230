import type { GatewayAnswer } from "@haat/domain/payment"
import { assertNotInTransaction } from "@haat/platform/transaction"
import type { z } from "zod"
import { type HttpReply, keptAlive } from "./kept-alive.gateway.ts"

export type SandboxSettings = {
  /** Its name among the gateways, as our books have it; "sandbox" unless said otherwise. */
  readonly provider?: string
  readonly url: string
  readonly apiKey: string
  readonly webhookSecret: string
  readonly webhookUrl: string
  readonly timeoutMs: number
}

export type SandboxCall = {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly body?: Record<string, unknown>
  readonly idempotencyKey?: string
}

type Reply = { readonly text: string; readonly signature: string }

const answerOf = ({ status, text, headers }: HttpReply): GatewayAnswer<Reply | null> => {
  if (status === 404) return { kind: "done", value: null }
  // A gateway that sends us elsewhere has said neither yes nor no.
  const isUncertain = status >= 500 || status === 408 || status === 429 || (status >= 300 && status < 400)
  if (isUncertain) return { kind: "unknown", reason: `status ${status}` }
  if (status < 200 || status > 299) return { kind: "refused", reason: `status ${status}` }
  return { kind: "done", value: { text, signature: String(headers["haat-signature"] ?? "") } }
}

/** 4xx is a certain no (408 and 429 aren't), all else without an answer is unknown; null: not found. */
export const sandboxWire = ({ url, apiKey, timeoutMs }: SandboxSettings) => {
  const exchange = keptAlive(url)
  const ask = async (call: SandboxCall): Promise<GatewayAnswer<Reply | null>> => {
    const { method, path, body, idempotencyKey } = call
    assertNotInTransaction(`the payment gateway (${method} ${path})`)
    const headers = {
      authorization: `Bearer ${apiKey}`,
      "content-type": "application/json",
      ...(idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey }),
    }
    const text = body && JSON.stringify(body)
    try {
      return answerOf(await exchange({ method, path, headers, body: text, timeoutMs }))
    } catch (error) {
      return { kind: "unknown", reason: error instanceof Error ? error.name : "no answer" }
    }
  }
  const read = async <Schema extends z.ZodType>(
    call: SandboxCall,
    schema: Schema,
  ): Promise<GatewayAnswer<z.infer<Schema> | null>> => {
    const answer = await ask(call)
    if (answer.kind !== "done" || answer.value === null) return answer as GatewayAnswer<null>
    const parsed = schema.safeParse(readJson(answer.value.text))
    return parsed.success
      ? { kind: "done", value: parsed.data }
      : { kind: "unknown", reason: "the answer isn't readable" }
  }
  return { ask, read }
}

export type SandboxWire = ReturnType<typeof sandboxWire>

export const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What isn't there is a certain no. */
export const there = <Value>(answer: GatewayAnswer<Value | null>): GatewayAnswer<Value> => {
  if (answer.kind !== "done") return answer
  return answer.value === null
    ? { kind: "refused", reason: "the gateway doesn't know it" }
    : { kind: "done", value: answer.value }
}
