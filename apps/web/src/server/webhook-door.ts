import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { boundedBody } from "./guard/bounded-body.ts"
import { statusOf } from "./refusals.ts"
import { shop } from "./shop.ts"

const log = logFor("web.webhooks")
const maxBody = 256 * 1024

const signatureHeaders: Readonly<Record<string, string>> = { stripe: "stripe-signature" }

/**
 * A gateway's fact about a payment. 200 means stored, for good; a failure of ours answers 503, so that the gateway
 * sends it again. Only the raw body is signed, so nothing is parsed before it is verified.
 */
export const handlePaymentWebhook = async (request: Request, provider: string): Promise<Response> => {
  const rawBody = await boundedBody(request, maxBody)
  if (rawBody === null) return Response.json({ error: "TOO_LARGE" }, { status: 413 })
  try {
    const { payment } = await shop()
    const signature = request.headers.get(signatureHeaders[provider] ?? "haat-signature") ?? ""
    const received = await payment.receiveWebhook({ provider, rawBody, signature })
    if (received.ok) return Response.json({ received: true })
    log.warn({ provider, code: received.error.code }, "webhook refused")
    return Response.json({ error: received.error.code }, { status: statusOf(received.error.code) })
  } catch (error) {
    const errorId = newId()
    log.error({ err: error, provider, errorId }, "webhook not stored")
    return Response.json({ error: "UNAVAILABLE", errorId }, { status: 503, headers: { "retry-after": "5" } })
  }
}
