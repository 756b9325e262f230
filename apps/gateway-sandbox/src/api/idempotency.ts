import type { Bank } from "../bank/bank.ts"
import { modeOf } from "../bank/modes.ts"
import type { Ledger } from "../books/ledger.ts"
import { type Answer, type ApiRequest, hashOf, json } from "./answer.ts"

const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" }

type Settings = { readonly ledger: Ledger; readonly bank: Bank; readonly keyWindowMs: number }

const referenceIn = (body: string): string => /"reference":"([\w.:-]{1,80})"/.exec(body)?.[1] ?? ""

/** The window of a payment whose mode forgets early is its own. */
const windowOf = ({ bank, keyWindowMs }: Settings, body: string): number => {
  const payment = bank.findByReference(referenceIn(body))
  const { name, size } = modeOf(payment?.mode ?? "ask")
  return name === "short-key-window" ? size : keyWindowMs
}

/**
 * Same key, same request: the answer given the first time, for as long as keys are known. Same key, another
 * request: a conflict. What was refused for its form isn't remembered, nor a failure that may pass.
 */
export const once = (settings: Settings, request: ApiRequest, work: () => Answer): Answer => {
  const { method, path, body, idempotencyKey: key } = request
  if (method !== "POST" || key === undefined || key === "") return work()
  if (!/^[\w.:-]{1,255}$/.test(key)) {
    return json(400, { error: "an idempotency key has 1 to 255 letters, digits or one of . _ : -" })
  }
  const { memory } = settings.ledger
  const hash = hashOf(`${path}\n${body}`)
  const known = memory.recall(key, memory.now() - windowOf(settings, body))
  if (known && known.hash !== hash) return json(409, { error: "the key was used for another request" })
  if (known) {
    const { status, body: answered } = known
    return { status, body: answered, headers: { ...headers, "idempotent-replayed": "true" } }
  }
  const answer = work()
  const keeps = answer.status < 400 && !answer.body.includes('"status":"failed"')
  if (keeps) memory.remember(key, { hash, status: answer.status, body: answer.body }, memory.now())
  return answer
}
