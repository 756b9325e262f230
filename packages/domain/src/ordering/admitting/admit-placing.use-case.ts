import { err, ownerKey, type Result } from "../../shared/index.ts"
import type { PlaceInput, PlaceRefusal } from "../ordering.model.ts"
import type { Placed, Placing } from "../paying/opening/placed.model.ts"
import type { HotGate, HotSku, SeenCart } from "./ports.ts"
import type { WaitingRoom } from "./waiting-room.rule.ts"

type Answer = Result<Placed, PlaceRefusal>

export type AdmitPlacingPorts = {
  readonly place: (input: Placing) => Promise<Answer>
  readonly room: WaitingRoom
  readonly gate: HotGate
  readonly seenCart: SeenCart
  readonly nowMs: () => number
  /** The gate can't be asked: buyers go on to the stock rows, fewer at a time. */
  readonly onAway: (error: unknown) => void
}

const refreshMs = 1000
const narrowMs = 5000

/** One request of one shopper, as the gate knows it. */
export const whoOf = ({ shopper, idempotencyKey }: PlaceInput): string =>
  `${ownerKey(shopper)} ${idempotencyKey}`

/** The flagged SKUs as last heard; asked for once a second while anybody places, and never waited for. */
const flaggedBy = ({ gate, nowMs }: AdmitPlacingPorts, onFault: (error: unknown) => void) => {
  let known: ReadonlyMap<string, HotSku> = new Map()
  let askedAt = Number.NEGATIVE_INFINITY
  const ask = async (): Promise<void> => {
    try {
      known = new Map((await gate.flagged()).map((hot) => [hot.sku, hot]))
    } catch (error) {
      known = new Map()
      onFault(error)
    }
  }
  return () => {
    if (nowMs() - askedAt >= refreshMs) {
      askedAt = nowMs()
      void ask()
    }
    return known
  }
}

/**
 * Stands before placing: turns buyers away while too many are inside, and answers "sold out" for a hot SKU without asking
 * the database once as many were let in as there were units. Whoever it lets in is decided by the stock rows alone.
 */
export const makeAdmitPlacing = (ports: AdmitPlacingPorts): ((input: Placing) => Promise<Answer>) => {
  const { gate, room, seenCart, nowMs } = ports
  const withoutGate = (error: unknown) => {
    room.narrow(nowMs() + narrowMs)
    ports.onAway(error)
  }
  const flagged = flaggedBy(ports, withoutGate)

  const soldOut = async (input: PlaceInput): Promise<Answer | null> => {
    const hot = flagged()
    if (hot.size === 0) return null
    const cart = await seenCart(input.shopper)
    if (cart?.version !== input.cartVersion) return null
    for (const { sku, quantity } of cart.lines) {
      const found = hot.get(sku)
      if (found && (await gate.enter(found, whoOf(input))) === "sold-out")
        return err({
          code: "OUT_OF_STOCK",
          lines: [{ sku, title: found.title, wanted: quantity, available: 0 }],
        })
    }
    return null
  }

  const atTheGate = async (input: PlaceInput): Promise<Answer | null> => {
    try {
      return await soldOut(input)
    } catch (error) {
      withoutGate(error)
      return null
    }
  }

  return async (input) => {
    const entry = room.enter(nowMs())
    if (!("leave" in entry)) return err({ code: "SHOP_BUSY", retryAfterSeconds: entry.retryAfterSeconds })
    try {
      return (await atTheGate(input)) ?? (await ports.place(input))
    } finally {
      entry.leave(nowMs())
    }
  }
}
