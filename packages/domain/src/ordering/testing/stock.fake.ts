import type { HoldPlan } from "../facts.model.ts"
import type { StockRows } from "../ports.ts"

type Units = HoldPlan["holds"]
export type FakeHold = Units[number] & { readonly state: "HELD" | "COMMITTED" | "RELEASED" | "SHIPPED" }
export type FakeLevel = { readonly onHand: number; readonly reserved: number; readonly allocated: number }
export type FakeMovement = {
  readonly kind: string
  readonly ref: string
  readonly row: string
  readonly onHand: number
  readonly reserved: number
  readonly allocated: number
  readonly damaged: number
}

export type Shelves = {
  stock: Map<string, FakeLevel>
  holds: Map<string, readonly FakeHold[]>
  /** By their unique key: nothing is booked twice. */
  movements: Map<string, FakeMovement>
}

/** A stock row's name: the SKU alone stands for its row in Bengaluru. */
export const rowOf = ({ sku, warehouseId }: Pick<Units[number], "sku" | "warehouseId">): string =>
  warehouseId === "WH-BLR" ? sku : `${sku}@${warehouseId}`

type PerUnit = { readonly h?: number; readonly r?: number; readonly a?: number; readonly d?: number }
type Step = { readonly kind: string; readonly ref: string; readonly per: PerUnit }

/** Stock and holds in memory, guarded and booked as the real rows are. */
export const stockRows = (books: Shelves): StockRows => {
  const shift = (unit: Units[number], { kind, ref, per }: Step): boolean => {
    const [row, level] = [rowOf(unit), books.stock.get(rowOf(unit))]
    const by = (rate = 0) => rate * unit.quantity
    const movement = { onHand: by(per.h), reserved: by(per.r), allocated: by(per.a), damaged: by(per.d) }
    const next = {
      onHand: (level?.onHand ?? 0) + movement.onHand,
      reserved: (level?.reserved ?? 0) + movement.reserved,
      allocated: (level?.allocated ?? 0) + movement.allocated,
    }
    const isSound = next.reserved >= 0 && next.allocated >= 0 && next.reserved + next.allocated <= next.onHand
    if (!level || !isSound) return false
    const key = `${kind} ${ref} ${row}`
    if (books.movements.has(key)) throw new Error(`${key} was booked before`)
    books.movements.set(key, { kind, ref, row, ...movement })
    books.stock.set(row, next)
    return true
  }
  const shiftAll = (units: Units, step: Step) => units.every((unit) => shift(unit, step))
  const follow = (orderId: string, from: FakeHold["state"], to: FakeHold["state"], step: Step) => {
    const holds = books.holds.get(orderId) ?? []
    const moved = holds.filter(({ state }) => state === from)
    if (moved.length === 0) return false
    const next = holds.map((hold) => (hold.state === from ? { ...hold, state: to } : hold))
    books.holds.set(orderId, next)
    return shiftAll(moved, step)
  }
  const must = async (done: boolean) => {
    if (!done) throw new Error("the stock to move isn't there")
  }
  const without = (holds: readonly FakeHold[], units: Units, to: "RELEASED" | "SHIPPED") =>
    holds.map((hold) => {
      const taken = units.find((unit) => rowOf(unit) === rowOf(hold))?.quantity ?? 0
      if (taken === 0 || hold.state !== "COMMITTED") return hold
      if (taken > hold.quantity) throw new Error("more than was committed")
      return taken === hold.quantity ? { ...hold, state: to } : { ...hold, quantity: hold.quantity - taken }
    })
  return {
    hold: async (orderId, holds) => {
      books.holds.set(
        orderId,
        holds.map((hold) => ({ ...hold, state: "HELD" })),
      )
      return shiftAll(holds, { kind: "RESERVE", ref: orderId, per: { r: 1 } })
    },
    release: (id) => must(follow(id, "HELD", "RELEASED", { kind: "RELEASE", ref: id, per: { r: -1 } })),
    commit: async (id, held) => {
      const holds = (books.holds.get(id) ?? []).filter(({ state }) => state === "HELD")
      await must(holds.length === held.length)
      return must(follow(id, "HELD", "COMMITTED", { kind: "COMMIT", ref: id, per: { r: -1, a: 1 } }))
    },
    deallocate: (id) =>
      must(follow(id, "COMMITTED", "RELEASED", { kind: "DEALLOCATE", ref: id, per: { a: -1 } })),
    retake: async (orderId, holds) => {
      const old = (books.holds.get(orderId) ?? []).filter(
        (hold) => !holds.some((fresh) => rowOf(fresh) === rowOf(hold)),
      )
      books.holds.set(orderId, [...old, ...holds.map((hold) => ({ ...hold, state: "COMMITTED" as const }))])
      return shiftAll(holds, { kind: "COMMIT", ref: `late:${orderId}`, per: { a: 1 } })
    },
    unitsOf: async (orderId) =>
      (books.holds.get(orderId) ?? [])
        .filter(({ state }) => state === "HELD" || state === "COMMITTED")
        .map(({ sku, warehouseId, quantity }) => ({ sku, warehouseId, quantity })),
    ship: (orderId, shipmentId, units) => {
      books.holds.set(orderId, without(books.holds.get(orderId) ?? [], units, "SHIPPED"))
      return must(shiftAll(units, { kind: "SHIP", ref: shipmentId, per: { h: -1, a: -1 } }))
    },
    putBack: (orderId, ref, units) => {
      books.holds.set(orderId, without(books.holds.get(orderId) ?? [], units, "RELEASED"))
      return must(shiftAll(units, { kind: "DEALLOCATE", ref, per: { a: -1 } }))
    },
    restock: ({ id }, units) => must(shiftAll(units, { kind: "RESTOCK", ref: id, per: { h: 1 } })),
    scrap: ({ id }, units) => must(shiftAll(units, { kind: "SCRAP", ref: id, per: { d: 1 } })),
  }
}
