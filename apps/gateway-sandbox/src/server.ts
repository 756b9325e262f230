import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { setTimeout as pause } from "node:timers/promises"
import { type Answer, json } from "./api/answer.ts"
import { type ApiSettings, answerApi } from "./api/merchant.ts"
import { answerHosted } from "./page/hosted.ts"
import { deliverDueOf } from "./webhooks.ts"

const maxBody = 64 * 1024

const read = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

const headerOf = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? "")

const answer = async (settings: ApiSettings, request: IncomingMessage): Promise<Answer> => {
  const { pathname: path } = new URL(request.url ?? "/", "http://sandbox")
  if (path === "/health") return json(200, { status: "ok" })
  const body = await read(request)
  if (body === null) return json(413, { error: "the body is too long" })
  const method = request.method ?? "GET"
  return (
    answerHosted(settings.bank, { method, path, body }) ??
    answerApi(settings, {
      ...{ method, path, body },
      authorization: headerOf(request, "authorization"),
      idempotencyKey: headerOf(request, "idempotency-key"),
      mode: headerOf(request, "haat-sandbox-mode"),
    })
  )
}

/** Sends the answer as its manner says: after a webhook, late, or never. */
const send = async (settings: ApiSettings, answered: Answer, response: ServerResponse): Promise<void> => {
  const { status, body, headers, manner = {} } = answered
  const { ledger, webhookSecret } = settings
  if (manner.afterWebhooksOf) await deliverDueOf(ledger, manner.afterWebhooksOf, webhookSecret)
  if (manner.delayMs) await pause(manner.delayMs, undefined, { ref: false })
  if (manner.lost) response.destroy()
  else response.writeHead(status, headers).end(body)
}

/** One HTTP server for the merchant's API and the buyer's page. */
export const serve = (settings: ApiSettings): Server =>
  createServer((request, response) => {
    answer(settings, request)
      .catch((): Answer => json(500, { error: "the sandbox stumbled" }))
      .then((answered) => send(settings, answered, response))
      .catch(() => response.destroy())
  })
