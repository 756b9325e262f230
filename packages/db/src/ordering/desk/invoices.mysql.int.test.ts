import type { Invoice } from "@haat/domain/ordering"
import { invoiceOf } from "@haat/domain/ordering/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction, isDuplicate, type Tx } from "../../shared/index.ts"
import { invoiceRows, mysqlInvoices } from "./invoices.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())

const invoice = (sellerId: string, serial: number, shipmentId: string = newId()): Invoice => ({
  ...{ id: newId(), orderId: newId(), shipmentId, fiscalYear: "2627", serial },
  issuedAt: new Date("2026-11-22T06:00:00.000Z"),
  document: invoiceOf({ seller: { id: sellerId, name: "Chai & Co." }, number: `INV/2627/${serial}` }),
})

const issue = (sellerId: string, fails = false) =>
  inTransaction(mysql, async (tx: Tx) => {
    const rows = invoiceRows(tx)
    const serial = await rows.nextSerial(sellerId, "2627")
    await rows.insert(invoice(sellerId, serial))
    if (fails) throw new Error("undone")
    return serial
  })

it("gives each seller's year one number after the other, and an undone one again", async () => {
  const sellerId = `seller-${newId()}`
  expect(await issue(sellerId)).toBe(1)
  await expect(issue(sellerId, true)).rejects.toThrow("undone")
  const serials = await Promise.all([1, 2, 3, 4, 5, 6].map(() => issue(sellerId)))
  expect(serials.sort()).toEqual([2, 3, 4, 5, 6, 7])
  expect(await issue(`other-${sellerId}`)).toBe(1)
})

it("keeps the document as it was issued, and one per parcel and seller", async () => {
  const kept = invoice(`seller-${newId()}`, 1)
  const insert = (one: Invoice) => inTransaction(mysql, (tx) => invoiceRows(tx).insert(one))
  await insert(kept)
  expect(await mysqlInvoices(mysql).ofParcel(kept.shipmentId)).toEqual([kept])
  const twin = insert({ ...kept, id: newId(), serial: 2 })
  expect(await twin.then(() => false, isDuplicate)).toBe(true)
})
