import { newId } from "@haat/platform/ids"
import { afterAll, expect, it } from "vitest"
import { createMysql } from "../shared/index.ts"
import { createAccounts } from "./accounts.mysql.ts"

const mysql = createMysql()
const accounts = createAccounts(mysql)

const keep = async (role: string, supplierId: string | null) => {
  const id = newId()
  const now = new Date()
  await mysql.change(
    `INSERT INTO customers_user (id, name, email, role, supplier_id, created_at, updated_at)
     VALUES (?, 'Asha', ?, ?, ?, ?, ?)`,
    [id, `${id}@test.example`, role, supplierId, now, now],
  )
  return id
}

afterAll(() => mysql.close())

it("finds a customer with role and supplier", async () => {
  const id = await keep("supplier", "SUP-01")
  const email = `${id}@test.example`
  expect(await accounts.find(id)).toEqual({ id, email, name: "Asha", role: "supplier", supplierId: "SUP-01" })
  expect(await accounts.find(newId())).toBeNull()
})

it("gives no rights for a role it doesn't know", async () => {
  expect(await accounts.find(await keep("emperor", null))).toMatchObject({ role: "shopper" })
})
