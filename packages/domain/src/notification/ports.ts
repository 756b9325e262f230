import type { Clock, Ids } from "../shared/index.ts"
import type { Letter, OrderFacts } from "./notification.model.ts"

/** What this room needs from outside, in its own words. */
export type NotificationEdge = { readonly clock: Clock; readonly ids: Ids }

export type SendClaim = "mine" | "sent" | "busy"

/** One row per event and channel: what was sent is not sent again. */
export type Sends = {
  /** Takes the send for `leaseMs`; whoever died with it loses it then. */
  readonly claim: (send: {
    readonly eventId: string
    readonly channel: "mail"
    readonly now: Date
    readonly leaseMs: number
  }) => Promise<SendClaim>
  readonly done: (eventId: string, channel: "mail", now: Date) => Promise<void>
}

export type Mail = Letter & {
  readonly to: string
  /** The same for each try of one send, so that a mailbox folds a double. */
  readonly messageId: string
}

export type Mailer = { readonly send: (mail: Mail) => Promise<void> }

export type OrderBook = { readonly factsOf: (orderCode: string) => Promise<OrderFacts | null> }

/** Opens the link an account's letter is about; null when it was sealed with another secret. */
export type LinkSeals = { readonly open: (sealedLink: string) => Promise<string | null> }
