import { handleRest } from "../rest/door.ts"
import { handleTrpc } from "../trpc-door.ts"
import { handlePaymentWebhook } from "../webhook-door.ts"
import type { Door } from "./door.ts"

/** The doors that programs and our own pages knock at all the time; each stands as a route in `app/api`, too. */
export const doors: readonly Door[] = [
  {
    methods: ["GET", "POST"],
    path: /^\/api\/trpc\/\w[\w.,]*$/,
    open: handleTrpc,
  },
  {
    methods: ["POST"],
    path: /^\/api\/webhooks\/payment\/([a-z]+)$/,
    open: (request, [provider = ""]) => handlePaymentWebhook(request, provider),
  },
  {
    // Feeds, the homepage's record and the document are routes of their own.
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    path: /^\/api\/v1\/(?!(?:feeds|home|openapi\.json)$)[\w-]+(?:\/[\w-]+)*$/,
    open: handleRest,
  },
]
