import { newId } from "@haat/platform/ids"
import { afterAll, describe, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { auditQueries } from "./audit.mysql.ts"
import { breachesOf } from "./testing/breach.builder.ts"
import { attempt, hold, lineOf, order, stock } from "./testing/broken-books.builder.ts"

const mysql = createMysql({ poolSize: 2 })
afterAll(() => mysql.close())

const breach = breachesOf(mysql)

describe("the audit", () => {
  it("finds stock without movements, and units promised to nobody", async () => {
    expect(await breach(stock(newId(), 5, 2))).toEqual(["A2", "A3"])
  })

  it("finds a hold of an order that is over", async () => {
    const [id, sku] = [newId(), newId()]
    expect(await breach(order(id, "EXPIRED"), hold(id, sku))).toEqual(["A4", "A16a"])
  })

  it("finds an order being paid that holds too little, and keeps silent about one that holds what it ordered", async () => {
    const [id, short] = [newId(), newId()]
    const line = lineOf(id)
    expect(await breach(order(id, "RESERVED"), line, hold(id, line[2]))).not.toContain("A4b")
    expect(await breach(order(short, "RESERVED"), lineOf(short))).toContain("A4b")
  })

  it("finds an order that is placed without money or without goods", async () => {
    const id = newId()
    expect(await breach(order(id, "PLACED"), lineOf(id))).toEqual(["A5a", "A5b"])
  })

  it("finds money that bought nothing, and two captures of one order", async () => {
    const [id, first, second] = [newId(), newId(), newId()]
    expect(await breach(order(id, "EXPIRED"), attempt(first, id))).toContain("A7")
    const placed = await breach(order(id, "PLACED", first), attempt(first, id), attempt(second, id))
    expect(placed).toContain("A6")
    expect(await breach(order(id, "PLACED", first), attempt(first, id, 50))).toContain("A5b")
  })

  it("finds units that are in no parcel, returned too often, or on the way without having left", async () => {
    const [id, shipment] = [newId(), newId()]
    const parcel = (status: string) =>
      [
        `INSERT INTO ordering_shipment (id, order_id, parcel_no, warehouse_id, status, courier, carrier, tracking_no,
           earliest, latest, created_at)
         VALUES (?, ?, 1, 'W', ?, 'Vayu', 'Vayu', ?, '2026-01-05', '2026-01-06', UTC_TIMESTAMP(3))`,
        shipment,
        id,
        status,
        shipment,
      ] as const
    const units = [
      `INSERT INTO ordering_shipment_line (shipment_id, line_no, order_id, sku, quantity, delivered, returned)
       VALUES (?, 1, ?, ?, 2, 2, 1)`,
      shipment,
      id,
      newId(),
    ] as const
    const broken = await breach(order(id, "PLACED"), lineOf(id), parcel("SHIPPED"), units)
    expect(broken).toEqual(expect.arrayContaining(["A17", "A22", "A22b", "A23"]))
  })

  it("finds refunds beyond the capture, payments left unclear, and refunds nobody could give", async () => {
    const [id, first, refundId] = [newId(), newId(), newId()]
    const refund = (status: string, amount: number) =>
      [
        `INSERT INTO payment_refund (id, attempt_id, order_id, provider, reason, currency, amount_minor, status, created_at,
           updated_at) VALUES (?, ?, ?, 'sandbox', 'TEST', 'INR', ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
        refundId,
        first,
        id,
        amount,
        status,
      ] as const
    const beyond = await breach(order(id, "CANCELLED", first), attempt(first, id), refund("REQUESTED", 101))
    expect(beyond).toEqual(expect.arrayContaining(["A8", "A16b"]))
    expect(await breach(order(id, "CANCELLED"), attempt(first, id), refund("MANUAL_REVIEW", 100))).toContain(
      "A24",
    )
    const unclear = [
      `INSERT INTO payment_attempt (id, order_id, provider, idem_key, status, fact_rank, currency, amount_minor, created_at,
         updated_at) VALUES (?, ?, 'sandbox', ?, 'UNKNOWN', 0, 'INR', 100, UTC_TIMESTAMP(3) - INTERVAL 26 HOUR,
         UTC_TIMESTAMP(3))`,
      first,
      id,
      first,
    ] as const
    expect(await breach(order(id, "EXPIRED"), unclear)).toContain("A10")
  })

  it("finds holds that outlive their end, carts bought twice, histories with a gap", async () => {
    const [id, other] = [newId(), newId()]
    const late = [
      "UPDATE ordering_order SET expires_at = UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE WHERE id = ?",
      id,
    ] as const
    expect(await breach(order(id, "RESERVED"), late)).toContain("A9")
    const same = ["UPDATE ordering_order SET cart_id = ? WHERE id = ?", id, other] as const
    expect(await breach(order(id, "RESERVED"), order(other, "RESERVED"), same)).toContain("A11")
    const step = (version: number) =>
      [
        `INSERT INTO ordering_step (order_id, version, name, status, detail, at) VALUES (?, ${version}, 'reserve',
           'RESERVED', '', UTC_TIMESTAMP(3))`,
        id,
      ] as const
    expect(await breach(order(id, "RESERVED"), step(0), step(2))).toContain("A14")
  })

  it("finds a difference to a gateway's settlement that nobody has dealt with", async () => {
    const id = newId()
    const open = (state: string) =>
      [
        `INSERT INTO payment_case (id, kind, subject, state, reason, facts, found_at)
         VALUES (?, 'CHARGE_UNKNOWN', ?, ?, 'r', '{}', UTC_TIMESTAMP(3))`,
        id,
        id,
        state,
      ] as const
    expect(await breach(open("OPEN"))).toEqual(["A18"])
    expect(await breach(open("RESOLVED"))).toEqual([])
  })

  it("has all eighteen questions, but the one of the copies, which is asked of Redis", () => {
    const asked = new Set(auditQueries.map(({ id }) => Number(/^A(\d+)/.exec(id)?.[1])))
    const elsewhere = [15]
    for (let number = 1; number <= 18; number += 1)
      expect(asked.has(number) || elsewhere.includes(number), `A${number}`).toBe(true)
  })

  it("asks each question under its own name, with a sentence", () => {
    expect(new Set(auditQueries.map(({ id }) => id)).size).toBe(auditQueries.length)
    expect(auditQueries.every(({ says }) => says.length > 10)).toBe(true)
  })
})
