import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { inTransaction } from "../../shared/index.ts"
import { by, desk, mysql, opened, pageOf } from "../testing/warehouse-scene.ts"
import { lockStock } from "./stock-here.mysql.ts"

afterAll(() => mysql.close())

it("plans picks while somebody else holds the stock row, and leaves it free", async () => {
  const { warehouseId, sku } = await opened(5)
  await desk.putAway({ ...by(), warehouseId, lines: [{ sku, bin: "A-01", quantity: 3 }] })
  const parcels = [[{ sku, quantity: 4 }], [{ sku: `NONE-${newId()}`, quantity: 1 }]]
  const waited = new Promise<string>((resolve) => setTimeout(() => resolve("waited for the lock"), 10_000))
  const planned = await inTransaction(mysql, async (tx) => {
    await lockStock(tx, warehouseId, sku)
    return Promise.race([desk.planPicks({ warehouseId, parcels }), waited])
  })
  expect(planned).toEqual([
    [
      { sku, bin: "A-01", quantity: 3 },
      { sku, bin: "", quantity: 1 },
    ],
    [],
  ])
  const rows = await mysql.rows("SELECT sku FROM inventory_stock WHERE warehouse_id = ?", [warehouseId])
  expect(rows).toEqual([{ sku }])
})

const walk = async <Item extends { readonly id: string }>(
  list: (cursor: string | null) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
): Promise<readonly string[]> => {
  const seen: string[] = []
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof list>> = await list(cursor)
    seen.push(...page.items.map(({ id }) => id))
    if (page.next === null) return seen
    cursor = page.next
  }
}

it("shows announcements and transfers page by page, each once and in order", async () => {
  const { warehouseId, other, sku } = await opened(9)
  const days = ["2031-02-03", "2031-02-01", "2031-02-03", "2031-02-02", "2031-02-03"]
  const inbounds = days.map((expectedOn) => ({ id: newId(), expectedOn }))
  for (const { id, expectedOn } of inbounds)
    await desk.announceInbound({
      ...{ actorId: "worker-1", id, warehouseId, supplier: "SUP-01", expectedOn },
      lines: [{ sku, quantity: 1 }],
    })
  const inOrder = inbounds.toSorted((a, b) =>
    `${a.expectedOn} ${a.id}` < `${b.expectedOn} ${b.id}` ? -1 : 1,
  )
  const seen = await walk((cursor) => desk.listInbounds(pageOf(warehouseId, cursor, 2)))
  expect(seen).toEqual(inOrder.map(({ id }) => id))

  const astray = pageOf(warehouseId, "nonsense here", 1)
  expect((await desk.listInbounds(astray)).items).toEqual([])
  expect((await desk.listTransfers(astray)).items).toEqual([])

  const sent = Array.from({ length: 5 }, () => newId())
  for (const id of sent)
    await desk.sendTransfer({
      ...{ actorId: "worker-1", id, from: warehouseId, to: other },
      lines: [{ sku, quantity: 1 }],
    })
  for (const end of [warehouseId, other])
    expect(await walk((cursor) => desk.listTransfers(pageOf(end, cursor, 2)))).toEqual(sent)
})
