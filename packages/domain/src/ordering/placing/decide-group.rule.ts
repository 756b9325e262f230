import type { OrderDraft } from "../facts.model.ts"
import type { TakenPlace, TooMuch, WriteOrder, WriteOutcome } from "./write-order.model.ts"

export type GroupFacts = {
  /** What the group's shoppers hold open already. */
  readonly taken: readonly TakenPlace[]
  /** Units left per stock row, its row locked; null: unknown, the rows' own guards will tell. */
  readonly left: ReadonlyMap<string, number> | null
}

/** A number: the order is to be written, in this open place of its shopper. */
export type GroupVerdict = number | Exclude<WriteOutcome, "written">

type Hold = WriteOrder["holds"][number]

/** Names a stock row. */
export const stockRowOf = ({ sku, warehouseId }: Pick<Hold, "sku" | "warehouseId">): string =>
  `${sku}\u0000${warehouseId}`

const slotOf = ({ order }: OrderDraft): string => `${order.cartId}:${order.cartVersion}`
const keyOf = ({ order, idempotencyKey }: OrderDraft): string => `${order.ownerKey} ${idempotencyKey}`

const unitsOf = (lines: TakenPlace["units"], wanted: string): number =>
  lines.reduce((sum, { sku, quantity }) => sum + (sku === wanted ? quantity : 0), 0)

/** The lowest free place of an order among what its shopper holds open already, or what is too much of it. */
export const openPlaceFor = (
  { order, openLimit, unitLimit }: OrderDraft,
  mine: readonly TakenPlace[],
): number | TooMuch => {
  const used = new Set(mine.map(({ openNo }) => openNo))
  const held = [...mine.flatMap(({ units }) => units), ...order.lines]
  let place = 1
  while (used.has(place)) place += 1
  if (place > openLimit) return "too-many-open"
  return order.lines.every(({ sku }) => unitsOf(held, sku) <= unitLimit) ? place : "too-many-units"
}

/** What is spoken for, and what the orders accepted so far add to it. */
const ledgerOf = ({ taken, left }: GroupFacts) => {
  const slots = new Set(taken.map(({ cartSlot }) => cartSlot))
  const keys = new Set(taken.map(({ ownerKey, idempotencyKey }) => `${ownerKey} ${idempotencyKey}`))
  const places = Map.groupBy(taken, ({ ownerKey }) => ownerKey)
  const units = left && new Map(left)
  const placesOf = ({ order }: OrderDraft) => places.get(order.ownerKey) ?? []
  const placeFor = (draft: OrderDraft) => openPlaceFor(draft, placesOf(draft))
  const suffices = (holds: readonly Hold[]) =>
    !units || holds.every((hold) => (units.get(stockRowOf(hold)) ?? 0) >= hold.quantity)
  const accept = ({ draft, holds }: WriteOrder, place: number) => {
    slots.add(slotOf(draft))
    keys.add(keyOf(draft))
    const { ownerKey, lines } = draft.order
    const cartSlot = slotOf(draft)
    const one = { ownerKey, openNo: place, idempotencyKey: draft.idempotencyKey, cartSlot, units: lines }
    places.set(ownerKey, [...placesOf(draft), one])
    for (const hold of holds) units?.set(stockRowOf(hold), (units.get(stockRowOf(hold)) ?? 0) - hold.quantity)
  }
  const isTaken = (draft: OrderDraft) => slots.has(slotOf(draft)) || keys.has(keyOf(draft))
  return { placeFor, suffices, accept, isTaken }
}

/**
 * Decides orders that go into one transaction as if each came alone, in the order of their arrival: one order per
 * key and cart version, open places and units within the shopper's limits, never more units than are left.
 */
export const decideGroup = (commands: readonly WriteOrder[], facts: GroupFacts): readonly GroupVerdict[] => {
  const { placeFor, suffices, accept, isTaken } = ledgerOf(facts)
  return commands.map((command) => {
    if (isTaken(command.draft)) return "taken"
    const place = placeFor(command.draft)
    if (typeof place === "string") return place
    if (!suffices(command.holds)) return "short"
    accept(command, place)
    return place
  })
}
