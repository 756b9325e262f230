import { createHash } from "node:crypto"
import type { CountInput, Counts } from "@haat/domain/inventory"
import { seal } from "@haat/events/envelope"
import { stockShort } from "@haat/events/inventory"
import { newId } from "@haat/platform/ids"
import { appendEvents, inTransaction, type Mysql, onceEach, type Tx } from "../shared/index.ts"
import { appendMovements, type Booked, differences, keepCounts, moveStock } from "./count-rows.mysql.ts"
import { tellCrossed } from "./stock-ledger.mysql.ts"
import { crossedBy, type StockRow } from "./stock-rows.mapping.ts"

const rowAfter = ({ sku, warehouseId, before, onHand, shortfall }: Booked): StockRow => {
  const row = before ?? { on_hand: 0, reserved: 0, allocated: 0, shortfall: 0, version: 0 }
  return {
    ...row,
    sku,
    warehouse_id: warehouseId,
    on_hand: row.on_hand + onHand,
    shortfall: row.shortfall + shortfall,
    version: row.version + 1,
  }
}

const tell = async (tx: Tx, moved: readonly Booked[]): Promise<void> => {
  const after = moved.map(rowAfter)
  const gained = moved.map((one) => ({ ...one, quantity: one.onHand - one.shortfall }))
  await tellCrossed(tx, crossedBy(after, gained))
  const short = after.filter((_, index) => (moved[index]?.shortfall ?? 0) > 0)
  const at = { occurredAt: new Date() }
  await appendEvents(
    tx,
    short.map(({ sku, warehouse_id: warehouseId, on_hand: onHand, reserved, allocated, shortfall }) =>
      seal(
        stockShort,
        { sku, warehouseId, onHand: onHand - shortfall, promised: reserved + allocated },
        { ...at, id: newId(), key: sku },
      ),
    ),
  )
}

/** The inbox holds 64 characters; a count is named by its SKU and reference. */
const countId = ({ sku, refId }: CountInput): string =>
  createHash("sha256").update(`${sku}\n${refId}`).digest("hex")

/** In one transaction; false, and nothing is booked, when any of them was booked before. Each SKU may stand there once. */
const bookTogether = (mysql: Mysql, inputs: readonly CountInput[]): Promise<boolean> =>
  inTransaction(mysql, async (tx) => {
    if (!(await onceEach(tx, "inventory.book-count", inputs.map(countId)))) return false
    const booked = await differences(tx, inputs)
    await keepCounts(tx, booked)
    const moved = booked.filter(({ onHand, shortfall }) => onHand !== 0 || shortfall !== 0)
    if (moved.length === 0) return true
    await appendMovements(tx, moved)
    await moveStock(tx, moved)
    await tell(tx, moved)
    return true
  })

/**
 * Orders of these SKUs wait until the transaction is over: some hundredths of a second, and each SKU once a file. Smaller ones cost
 * more than they spare: each commit is a record of its own in every partition, told to every consumer.
 */
const mostTogether = 256

/** In their order; a SKU that comes again belongs to the next group. */
const groupsOf = (inputs: readonly CountInput[]): readonly (readonly CountInput[])[] => {
  const groups: CountInput[][] = []
  let skus = new Set<string>()
  for (const input of inputs) {
    const open = groups.at(-1)
    if (open && open.length < mostTogether && !skus.has(input.sku)) open.push(input)
    else {
      groups.push([input])
      skus = new Set()
    }
    skus.add(input.sku)
  }
  return groups
}

/** Books supplier counts as differences to the counts before, once per SKU and reference, many SKUs in one transaction. */
export const mysqlCounts = (mysql: Mysql): Counts => {
  const bookAll = async (inputs: readonly CountInput[]): Promise<void> => {
    for (const group of groupsOf(inputs.filter(({ counts }) => counts.length > 0))) {
      if (await bookTogether(mysql, group)) continue
      if (group.length > 1) for (const one of group) await bookTogether(mysql, [one])
    }
  }
  return { book: (input) => bookAll([input]), bookAll }
}
