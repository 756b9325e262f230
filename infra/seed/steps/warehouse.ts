import { type Inventory, nobody } from "@haat/domain/inventory"
import { newId } from "@haat/platform/ids"
import { createCatalog } from "@haat/runtime/catalog"
import { createDelivery } from "@haat/runtime/delivery"
import { createInventory } from "@haat/runtime/inventory"
import { clients } from "@haat/runtime/shared"
import type { Report } from "../../terminal/progress.ts"
import { uuidAt } from "../orders/stamps.ts"
import { shelvesFor } from "../world/shelves.ts"
import { suppliers, warehouses } from "../world/suppliers.ts"

const day = 86_400_000
const dayIn = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10)
/** The same doing has the same id in every run: a seed that was cut short repeats nothing. */
const doing = (name: string) => ({ id: uuidAt(new Date(0), `warehouse:${name}`), actorId: nobody })

const catalog = createCatalog(clients)
const delivery = createDelivery(clients)
const inventoryAt = (clock: () => Date): Inventory =>
  createInventory(clients, { catalog, delivery }, { clock })
const inventory = inventoryAt(() => new Date())

const must = async (what: string, work: Promise<{ readonly ok: boolean; readonly error?: unknown }>) => {
  const { ok, error } = await work
  if (!ok) throw new Error(`${what} was refused: ${JSON.stringify(error)}`)
}

type Lying = { readonly sku: string; readonly quantity: number }

const onTheFloor = async (warehouseId: string): Promise<readonly Lying[]> => {
  const found: Lying[] = []
  const filter = { warehouseId, text: "", unlocatedOnly: true, limit: 500 }
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<Inventory["listStock"]>> = await inventory.listStock({ ...filter, cursor })
    found.push(...page.items.map(({ sku, unlocated }) => ({ sku, quantity: unlocated })))
    if (page.next === null) return found.filter(({ quantity }) => quantity > 0)
    cursor = page.next
  }
}

const visits = 9
/** When a shelf was filled: a few a month ago, so that their count is due; the others in the weeks since. */
const filledDaysAgo = (index: number): number => (index % 60 === 0 ? 31 : 3 * (1 + (index % visits)))

/** Everything lies in its bin. */
const fillShelves = async (warehouseId: string): Promise<number> => {
  const lying = await onTheFloor(warehouseId)
  const shelves = lying.flatMap((one, index) =>
    shelvesFor(one, index).map((shelf) => ({ shelf, daysAgo: filledDaysAgo(index) })),
  )
  for (const [daysAgo, filled] of Map.groupBy(shelves, (one) => one.daysAgo)) {
    const { putAway } = inventoryAt(() => new Date(Date.now() - daysAgo * day))
    const lines = filled.map(({ shelf }) => shelf)
    await must("putting away", putAway({ id: newId(), actorId: nobody, warehouseId, lines }))
  }
  return shelves.length
}

type Goods = readonly { readonly sku: string; readonly quantity: number }[]

/** What a supplier sells from its home, and how much of it to bring or to send. */
const goodsOf = async (warehouseId: string, supplierId: string, quantity: number): Promise<Goods> => {
  const filter = { warehouseId, text: `${supplierId}-`, unlocatedOnly: false, cursor: null, limit: 60 }
  const { items } = await inventory.listStock(filter)
  const sold = new Set((await catalog.getSkus(items.map(({ sku }) => sku))).map(({ sku }) => sku))
  const free = items.filter(({ sku, onHand, promised }) => sold.has(sku) && onHand - promised > quantity)
  return free.slice(0, 3).map(({ sku }, index) => ({ sku, quantity: quantity + index * 4 }))
}

/** Each supplier has told its home what it brings next; the first one's van has been half unloaded. */
const announceGoods = async (): Promise<void> => {
  for (const [index, { id: supplierId, name, home: warehouseId }] of suppliers.entries()) {
    const lines = await goodsOf(warehouseId, supplierId, 8)
    if (lines.length === 0) continue
    const notice = {
      ...doing(`notice ${supplierId}`),
      warehouseId,
      supplier: name,
      expectedOn: dayIn(index % 3),
    }
    await must("announcing", inventory.announceInbound({ ...notice, lines }))
    const [first] = lines
    if (index > 0 || !first) continue
    const unloaded = { ...doing(`unloaded ${supplierId}`), inboundId: notice.id, ...first }
    await must("receiving", inventory.receiveInbound(unloaded))
  }
}

/** Neighbors help each other out: goods are on their way between the first two suppliers' homes. */
const sendGoods = async (): Promise<void> => {
  const [one, other] = suppliers
  if (!one || !other) return
  for (const { from, to, goods } of [
    { from: one.home, to: other.home, goods: one.id },
    { from: other.home, to: one.home, goods: other.id },
  ]) {
    const lines = (await goodsOf(from, goods, 2)).slice(0, 2)
    if (lines.length > 0)
      await must("sending", inventory.sendTransfer({ ...doing(`van ${from}`), from, to, lines }))
  }
}

/** Warehouses in the middle of a day: goods in their bins, some counts due, vans announced and on their way. */
export const seedWarehouse = async (report: Report): Promise<void> => {
  let shelves = 0
  for (const warehouseId of warehouses) {
    shelves += await fillShelves(warehouseId)
    report(`${shelves} shelves filled`)
  }
  await announceGoods()
  await sendGoods()
}
