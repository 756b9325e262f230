import type { CreditNote } from "@haat/domain/ordering"
import { invoiceOf } from "@haat/domain/ordering/testing"
import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql, inTransaction, isDuplicate } from "../../shared/index.ts"
import { creditNoteRows } from "./credit-notes.mysql.ts"
import { nextSerialIn } from "./series.mysql.ts"

const mysql = createMysql({ poolSize: 8 })
afterAll(() => mysql.close())

const noteOf = (sellerId: string, serial: number): CreditNote => ({
  ...{ id: newId(), orderId: newId(), shipmentId: newId(), invoiceId: newId(), refId: newId() },
  ...{ fiscalYear: "2627", serial, issuedAt: new Date("2026-11-22T06:00:00.000Z") },
  document: {
    ...invoiceOf({ seller: { id: sellerId, name: "Chai & Co." }, number: `CN/2627/${serial}` }),
    ...{ against: { number: "INV/2627/1", issuedOn: "2026-11-01" }, reason: "returned" },
  },
})

const issue = (sellerId: string, fails = false) =>
  inTransaction(mysql, async (tx) => {
    const rows = creditNoteRows(tx)
    const serial = await rows.nextSerial(sellerId, "2627")
    await rows.insert(noteOf(sellerId, serial))
    if (fails) throw new Error("undone")
    return serial
  })

it("counts a seller's credit notes without gaps, apart from the invoices", async () => {
  const sellerId = `seller-${newId()}`
  await inTransaction(mysql, (tx) => nextSerialIn(tx, "ordering_invoice_series")(sellerId, "2627"))
  expect(await issue(sellerId)).toBe(1)
  await expect(issue(sellerId, true)).rejects.toThrow("undone")
  const serials = await Promise.all([1, 2, 3, 4].map(() => issue(sellerId)))
  expect(serials.sort()).toEqual([2, 3, 4, 5])
})

it("keeps the document as it was issued, once for an invoice and what took the goods away", async () => {
  const kept = noteOf(`seller-${newId()}`, 1)
  const insert = (one: CreditNote) => inTransaction(mysql, (tx) => creditNoteRows(tx).insert(one))
  await insert(kept)
  expect(await inTransaction(mysql, (tx) => creditNoteRows(tx).listOf(kept.orderId))).toEqual([kept])
  const twin = insert({ ...kept, id: newId(), serial: 2 })
  expect(await twin.then(() => false, isDuplicate)).toBe(true)
})
