import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { boundedBody } from "./guard/bounded-body.ts"
import { statusOf } from "./refusals.ts"
import { shop } from "./shop.ts"

const log = logFor("web.webhooks")
const maxBody = 256 * 1024

/** Compressing such a short answer would cost more than all else that is done for it. */
const answer = (status: number, body: object, headers: Record<string, string> = {}): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store, no-transform", ...headers } })

const signatureHeaders: Readonly<Record<string, string>> = { stripe: "stripe-signature" }

/**
 * A gateway's fact about a payment. 200 means stored, for good; a failure of ours answers 503, so that the gateway
 * sends it again. Only the raw body is signed, so nothing is parsed before it is verified.
 */
export const handlePaymentWebhook = async (request: Request, provider: string): Promise<Response> => {
  const rawBody = await boundedBody(request, maxBody)
  if (rawBody === null) return answer(413, { error: "TOO_LARGE" })
  try {
    const { payment } = await shop()
    const signature = request.headers.get(signatureHeaders[provider] ?? "haat-signature") ?? ""
    const received = await payment.receiveWebhook({ provider, rawBody, signature })
    if (received.ok) return answer(200, { received: true })
    log.warn({ provider, code: received.error.code }, "webhook refused")
    return answer(statusOf(received.error.code), { error: received.error.code })
  } catch (error) {
    const errorId = newId()
    log.error({ err: error, provider, errorId }, "webhook not stored")
    return answer(503, { error: "UNAVAILABLE", errorId }, { "retry-after": "5" })
  }
}
