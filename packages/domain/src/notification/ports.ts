import type { Clock, Ids } from "../shared/index.ts"
import type { Letter, OrderFacts } from "./notification.model.ts"
import type { InLine, Pile, Told } from "./telling/choose-told.rule.ts"
import type { Good, Watch, Watcher } from "./watch.model.ts"

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

export type NewWatch = { readonly sku: string; readonly pincode: string; readonly watcher: Watcher }

/** Who waits for what. One watch for an asker, SKU and pincode. */
export type Watches = {
  /**
   * Who waits already keeps their place; who was told waits anew. A guest's is unconfirmed, and in the same transaction
   * its mailbox is to be asked. False: this account waits for `limit` other things.
   */
  readonly ask: (watch: NewWatch, limit: number, now: Date) => Promise<boolean>
  readonly find: (watchId: string) => Promise<Watch | null>
  /** Newest first. */
  readonly listOf: (customerId: string) => Promise<readonly Watch[]>
  /** The mailbox said yes: from now on they wait. Safe to repeat. */
  readonly confirm: (watchId: string, now: Date) => Promise<void>
  /** `customerId`: only a watch of this account. */
  readonly remove: (watchId: string, customerId?: string) => Promise<boolean>
  /** Who waits for a SKU behind somebody, the first asker first; at most 500. */
  readonly line: (
    sku: string,
    behind: (InLine & { readonly since: Date }) | null,
  ) => Promise<readonly (InLine & { readonly since: Date })[]>
  /** Told ones whose turn isn't over, by the warehouse of their unit. */
  readonly turns: (sku: string, now: Date) => Promise<ReadonlyMap<string, number>>
  /** What people were told of before is gone: their turns end. */
  readonly endTurns: (gone: {
    readonly sku: string
    readonly warehouseId: string
    readonly before: Date
  }) => Promise<void>
  /** Those who still wait become told, each with its own event in the same transaction; answers how many. */
  readonly tell: (told: readonly Told[], now: Date) => Promise<number>
  /** Told too late, by this event: back to their place in the line. */
  readonly waitAgain: (watchId: string, toldBy: string) => Promise<void>
  /** Those of the SKUs that anybody asked for: few of all that come back. */
  readonly among: (skus: readonly string[]) => Promise<ReadonlySet<string>>
  /** SKUs somebody waits for, by keyset. */
  readonly skus: (after: string, limit: number) => Promise<readonly string[]>
  readonly forget: (now: Date) => Promise<number>
}

/** Those that nobody sells are left out. */
export type Goods = (skus: readonly string[]) => Promise<readonly Good[]>

/** Free units by warehouse, and which warehouses reach a pincode (null: no such place). */
export type StockNear = {
  readonly pilesOf: (skus: readonly string[]) => Promise<ReadonlyMap<string, readonly Pile[]>>
  readonly reachOf: (pincode: string, now: Date) => Promise<ReadonlySet<string>>
  readonly isPlace: (pincode: string) => Promise<boolean>
}

/** What a guest's mails carry: names a watch, and can't be guessed. */
export type WatchLinks = {
  readonly tokenOf: (watchId: string) => string
  readonly watchIdOf: (token: string) => string | null
  readonly product: (good: Pick<Good, "slug" | "sku">) => string
  /** Where a guest confirms or ends it, or an account sees all of its own. */
  readonly manage: (token: string | null) => string
}

export type Mailboxes = { readonly emailOf: (customerId: string) => Promise<string | null> }
