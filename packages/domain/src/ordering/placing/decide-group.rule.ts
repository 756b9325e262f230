import type { OrderDraft } from "../facts.model.ts"
import type { TakenPlace, WriteOrder, WriteOutcome } from "./write-order.model.ts"

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

/** What is spoken for, and what the orders accepted so far add to it. */
const ledgerOf = ({ taken, left }: GroupFacts) => {
  const slots = new Set(taken.map(({ cartSlot }) => cartSlot))
  const keys = new Set(taken.map(({ ownerKey, idempotencyKey }) => `${ownerKey} ${idempotencyKey}`))
  const places = new Set(taken.map(({ ownerKey, openNo }) => `${ownerKey} ${openNo}`))
  const units = left && new Map(left)
  const freePlace = ({ order, openLimit }: OrderDraft): number | null => {
    for (let place = 1; place <= openLimit; place += 1)
      if (!places.has(`${order.ownerKey} ${place}`)) return place
    return null
  }
  const suffices = (holds: readonly Hold[]) =>
    !units || holds.every((hold) => (units.get(stockRowOf(hold)) ?? 0) >= hold.quantity)
  const accept = ({ draft, holds }: WriteOrder, place: number) => {
    slots.add(slotOf(draft))
    keys.add(keyOf(draft))
    places.add(`${draft.order.ownerKey} ${place}`)
    for (const hold of holds) units?.set(stockRowOf(hold), (units.get(stockRowOf(hold)) ?? 0) - hold.quantity)
  }
  const isTaken = (draft: OrderDraft) => slots.has(slotOf(draft)) || keys.has(keyOf(draft))
  return { freePlace, suffices, accept, isTaken }
}

/**
 * Decides orders that go into one transaction as if each came alone, in the order of their arrival: one order per
 * key and cart version, open places within the shopper's limit, never more units than are left.
 */
export const decideGroup = (commands: readonly WriteOrder[], facts: GroupFacts): readonly GroupVerdict[] => {
  const { freePlace, suffices, accept, isTaken } = ledgerOf(facts)
  return commands.map((command) => {
    if (isTaken(command.draft)) return "taken"
    const place = freePlace(command.draft)
    if (place === null) return "too-many-open"
    if (!suffices(command.holds)) return "short"
    accept(command, place)
    return place
  })
}
