import type { Result } from "../shared/index.ts"

/** One asker may wait for so many things at once. */
export const WATCH_LIMIT = 50

const hour = 3_600_000
const day = 24 * hour

/** How long what is known of who waits is kept. */
export const WATCH_DAYS = {
  /** A guest's, until the mailbox says yes. */
  unconfirmedMs: 2 * day,
  waitingMs: 180 * day,
  /** Told ones, so that their owner sees it. */
  toldMs: 30 * day,
} as const

/** Whoever was told has this long before the unit they were told of counts as anybody's. */
export const WATCH_TURN_MS = 24 * hour

export const WATCH_STATES = ["UNCONFIRMED", "WAITING", "TOLD"] as const
export type WatchState = (typeof WATCH_STATES)[number]

/** An account is told at its address as it is then; a guest at the one that was given. */
export type Watcher =
  | { readonly customerId: string; readonly email: null }
  | { readonly customerId: null; readonly email: string }

/** Somebody waits for a SKU to reach a pincode. `since`: their place in the line. */
export type Watch = {
  readonly id: string
  readonly sku: string
  readonly pincode: string
  readonly watcher: Watcher
  readonly state: WatchState
  readonly since: Date
  /** The event that told them, while they are told. */
  readonly toldBy: string | null
}

/** A SKU as a letter names it. */
export type Good = {
  readonly sku: string
  readonly title: string
  readonly slug: string
  readonly options: Readonly<Record<string, string>>
  readonly priceMinor: number
}

/** A watch in words, for its owner. The product is null when nobody sells it any more. */
export type WatchView = {
  readonly id: string
  readonly sku: string
  readonly pincode: string
  readonly state: WatchState
  readonly since: Date
  readonly product: {
    readonly title: string
    readonly slug: string
    readonly options: Readonly<Record<string, string>>
  } | null
}

export type WatchRefusal =
  | { readonly code: "UNKNOWN_SKU"; readonly sku: string }
  | { readonly code: "UNKNOWN_PINCODE"; readonly pincode: string }
  | { readonly code: "TOO_MANY_WATCHES"; readonly limit: number }
  | { readonly code: "WATCH_NOT_FOUND" }

/** Being told when something is back. */
export type Watching = {
  /** Safe to repeat. A guest's answer is the same whether the address waits already or not. */
  readonly watchSku: (
    ask: { readonly sku: string; readonly pincode: string } & Watcher,
  ) => Promise<Result<null, WatchRefusal>>
  /** Newest first. */
  readonly listWatches: (customerId: string) => Promise<readonly WatchView[]>
  readonly endWatch: (customerId: string, watchId: string) => Promise<Result<null, WatchRefusal>>
  /** The links in a guest's mails lead here; `token` is what they carry. */
  readonly openWatch: (token: string) => Promise<Result<WatchView, WatchRefusal>>
  readonly confirmWatch: (token: string) => Promise<Result<WatchView, WatchRefusal>>
  readonly endWatchOf: (token: string) => Promise<Result<null, WatchRefusal>>
  /** SKUs came back in warehouses: whose turn it is becomes due. Once per event. */
  readonly tellRestocked: (
    events: readonly {
      readonly eventId: string
      readonly sku: string
      readonly warehouseId: string
      readonly at: Date
    }[],
  ) => Promise<number>
  /** Goes on down the lines of what is here: those told before had their turn, or their event was lost. */
  readonly tellWaiting: () => Promise<number>
  /** The mail about an event of a watch. Once per event; what is gone again isn't told. */
  readonly notifyWatch: (event: {
    readonly eventId: string
    readonly letter: "confirm" | "back"
    readonly watchId: string
  }) => Promise<void>
  /** Forgets those whose time is over; answers how many. */
  readonly forgetWatches: () => Promise<number>
}
