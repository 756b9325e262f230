import { redisHotGate } from "@haat/db/ordering"
import type { Inventory } from "@haat/domain/inventory"
import {
  type HotGate,
  makeAdmitPlacing,
  makeCrowdCount,
  makeWaitingRoom,
  type Placed,
  type PlaceRefusal,
  type Placing,
  type PlanHolds,
  type SeenCart,
  whoOf,
} from "@haat/domain/ordering"
import type { Pricing } from "@haat/domain/pricing"
import { inGroups, type Result } from "@haat/domain/shared"
import { placingEnv } from "@haat/platform/env"
import { logFor } from "@haat/platform/log"
import { gauge } from "@haat/platform/telemetry"
import type { Clients } from "../shared/index.ts"

type Calls = {
  readonly inventory: Pick<Inventory, "planHolds" | "availabilityOf">
  readonly pricing: Pick<Pricing, "pricesOf">
}

const inside = gauge({
  name: "haat_place_inside",
  help: "Buyers whose order is being placed by this process",
})

/** A few more than there are units: some of those let in will not go through with it. */
const spare = 1.05
const narrowedShare = 0.25
/** What lasts longer at the rate of a crowd needs no gate: everybody gets some. */
const scarceSeconds = 30

const log = logFor("ordering.door")

/** Flags a SKU when a crowd asks for it, beside the planning and never in its way. */
export const crowdWatch = (gate: HotGate, { inventory, pricing }: Calls): PlanHolds => {
  const isHot = makeCrowdCount(placingEnv().hotPerSecond)
  const flag = async (sku: string): Promise<void> => {
    const [[level], [price]] = await Promise.all([inventory.availabilityOf([sku]), pricing.pricesOf([sku])])
    const left = level?.warehouses.reduce((sum, { available }) => sum + Math.max(0, available), 0) ?? 0
    if (left > placingEnv().hotPerSecond * scarceSeconds) return
    await gate.flag({ sku, title: price?.title ?? sku, admits: Math.ceil(left * spare) })
  }
  return (input) => {
    for (const { sku } of input.lines) {
      if (isHot(sku, Date.now()))
        flag(sku).catch((error: unknown) => log.warn({ err: error, sku }, "hot SKU not flagged"))
    }
    return inventory.planHolds(input)
  }
}

export const hotGate = (clients: Clients): HotGate => redisHotGate(clients.redis())

/** Notes orders at the gate, together for all of a moment; without Redis their repetitions go to the database. */
const noteOrdered = (gate: HotGate): ((who: string) => void) => {
  const { ask } = inGroups<string, null>({
    size: 200,
    lanes: 1,
    run: async (who) => {
      await gate.ordered(who)
      return who.map(() => null)
    },
  })
  return (who) => void ask(who).catch(() => undefined)
}

type Place = (input: Placing) => Promise<Result<Placed, PlaceRefusal>>

/** What stands before placing: see makeAdmitPlacing. */
export const placingDoor = (
  place: Place,
  { gate, seenCart }: { readonly gate: HotGate; readonly seenCart: SeenCart },
): Place => {
  const room = makeWaitingRoom({ limit: placingEnv().waitingLimit, narrowedShare })
  const note = noteOrdered(gate)
  return makeAdmitPlacing({
    place: async (input) => {
      inside.set(room.inside())
      const placed = await place(input)
      if (placed.ok) note(whoOf(input))
      return placed
    },
    room,
    gate,
    seenCart,
    nowMs: Date.now,
    onAway: (error) => log.warn({ err: error }, "the gate can't be asked; fewer are let in"),
  })
}
