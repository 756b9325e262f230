import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { chunksOf, createMysql } from "../../shared/index.ts"
import { askedAtOnce, movedLately } from "./moved-lately.mysql.ts"

const mysql = createMysql({ poolSize: 1 })
const [lately, longAgo] = [`AUDIT-${newId()}`, `AUDIT-${newId()}`]

afterAll(() => mysql.close())

it("names those of the SKUs whose stock moved within so many seconds", async () => {
  for (const [sku, seconds] of [
    [lately, 10],
    [longAgo, 60],
  ] as const) {
    await mysql.change(
      "INSERT INTO inventory_stock (sku, warehouse_id, bucket, on_hand, reserved) VALUES (?, 'WH-BLR', 0, 1, 0)",
      [sku],
    )
    await mysql.change(
      `INSERT INTO inventory_movement (sku, warehouse_id, bucket, kind, d_on_hand, d_reserved, d_allocated, ref_type, ref_id, at)
       VALUES (?, 'WH-BLR', 0, 'COUNT', 1, 0, 0, 'test', ?, UTC_TIMESTAMP(3) - INTERVAL ${seconds} SECOND)`,
      [sku, sku],
    )
  }
  expect([...(await movedLately(mysql, [lately, longAgo], 30))]).toEqual([lately])
  expect([...(await movedLately(mysql, [], 30))]).toEqual([])
})

it("cuts what is asked for into pieces, and loses none", () => {
  const many = Array.from({ length: 1201 }, (_, at) => at)
  expect(chunksOf(many, askedAtOnce).flat()).toEqual(many)
})
