import type { WarehouseRefusal } from "@haat/domain/inventory"
import type { Result } from "@haat/domain/shared"
import { newId } from "@haat/platform/ids"
import { expect } from "vitest"
import { runAudit } from "../../audit/index.ts"
import { createMysql } from "../../shared/index.ts"
import { binDesk } from "../warehousing/bins.mysql.ts"
import { countDesk } from "../warehousing/counting.mysql.ts"
import { inboundDesk } from "../warehousing/inbound.mysql.ts"
import { locatedStock } from "../warehousing/located-stock.mysql.ts"
import { transferDesk } from "../warehousing/transfers.mysql.ts"

export const mysql = createMysql({ poolSize: 8 })
export const desk = {
  ...binDesk(mysql),
  ...countDesk(mysql),
  ...inboundDesk(mysql),
  ...transferDesk(mysql),
  listStock: locatedStock(mysql),
}

export const by = () => ({ id: newId(), actorId: "worker-1" })
export const codeOf = (answer: Result<unknown, WarehouseRefusal>) => (answer.ok ? "ok" : answer.error.code)

export const pageOf = (warehouseId: string, cursor: string | null = null, limit = 50) => ({
  ...{ warehouseId, cursor, limit },
})

/** A warehouse of its own with some units of a fresh SKU received. */
export const opened = async (quantity: number) => {
  const tail = newId().slice(-8).toUpperCase()
  const [warehouseId, other, sku, inboundId] = [`T-${tail}`, `U-${tail}`, `${tail}-A`, newId()]
  const head = { id: inboundId, warehouseId, supplier: "SUP-01", expectedOn: "2031-01-02" }
  await desk.announceInbound({ ...by(), ...head, lines: [{ sku, quantity }] })
  expect(await desk.receiveInbound({ ...by(), inboundId, sku, quantity })).toEqual({ ok: true, value: null })
  const stockAt = async (id = warehouseId) => {
    const page = { text: sku, cursor: null, limit: 5 }
    return (await desk.listStock({ ...page, warehouseId: id, unlocatedOnly: false })).items[0]
  }
  const brokenRules = async () => {
    const concerning = (row: Readonly<Record<string, unknown>>) => Object.values(row).includes(sku)
    return (await runAudit(mysql, { concerning })).filter(({ rows }) => rows > 0).map(({ says }) => says)
  }
  return { warehouseId, other, sku, inboundId, stockAt, brokenRules }
}
