import type { Address, AddressDraft, Addresses, CustomersEdge } from "@haat/domain/customers"
import { inTransaction, type Mysql, type Sql, type Tx } from "../shared/index.ts"

const columns = ["name", "phone", "line1", "line2", "landmark", "pincode", "city", "state"] as const
const names = columns.join(", ")

type Row = AddressDraft & { readonly id: string; readonly default_of: string | null }

const addressOf = ({ default_of, ...rest }: Row): Address => ({ ...rest, isDefault: default_of !== null })
const valuesOf = (draft: AddressDraft) => columns.map((column) => draft[column])

const list = async (sql: Sql, customerId: string): Promise<readonly Address[]> => {
  const rows = await sql.rows<Row>(
    `SELECT id, default_of, ${names} FROM customers_address WHERE customer_id = ?
     ORDER BY default_of IS NULL, id DESC`,
    [customerId],
  )
  return rows.map(addressOf)
}

/** Changes of one customer's addresses queue behind the customer's own row. */
const lockCustomer = async (tx: Tx, customerId: string): Promise<void> => {
  await tx.rows("SELECT id FROM customers_user WHERE id = ? FOR UPDATE", [customerId])
}

const setDefault = async (tx: Tx, customerId: string, addressId: string): Promise<void> => {
  await tx.change("UPDATE customers_address SET default_of = NULL WHERE customer_id = ?", [customerId])
  await tx.change("UPDATE customers_address SET default_of = customer_id WHERE id = ? AND customer_id = ?", [
    addressId,
    customerId,
  ])
}

const find = async (sql: Sql, customerId: string, addressId: string): Promise<Address | undefined> => {
  const [row] = await sql.rows<Row>(
    `SELECT id, default_of, ${names} FROM customers_address WHERE id = ? AND customer_id = ?`,
    [addressId, customerId],
  )
  return row && addressOf(row)
}

/** Addresses in MySQL. Ids are UUID v7, so the newest is the largest. */
export const createAddresses = (mysql: Mysql, { ids, clock }: CustomersEdge): Addresses => ({
  list: (customerId) => list(mysql, customerId),
  add: (customerId, draft, limit) => {
    const address = { id: ids.uuid(), now: clock.now() }
    return inTransaction(mysql, async (tx) => {
      await lockCustomer(tx, customerId)
      const held = await list(tx, customerId)
      if (held.length >= limit) return null
      const isDefault = held.length === 0
      await tx.change(
        `INSERT INTO customers_address (id, customer_id, default_of, created_at, ${names})
         VALUES (?, ?, ?, ?, ${columns.map(() => "?").join(", ")})`,
        [address.id, customerId, isDefault ? customerId : null, address.now, ...valuesOf(draft)],
      )
      return { ...draft, id: address.id, isDefault }
    })
  },
  edit: async (customerId, addressId, draft) => {
    await mysql.change(
      `UPDATE customers_address SET ${columns.map((column) => `${column} = ?`).join(", ")}
       WHERE id = ? AND customer_id = ?`,
      [...valuesOf(draft), addressId, customerId],
    )
    return (await find(mysql, customerId, addressId)) ?? null
  },
  remove: (customerId, addressId) =>
    inTransaction(mysql, async (tx) => {
      await lockCustomer(tx, customerId)
      const gone = await find(tx, customerId, addressId)
      if (!gone) return false
      await tx.change("DELETE FROM customers_address WHERE id = ?", [addressId])
      const [next] = await list(tx, customerId)
      if (gone.isDefault && next) await setDefault(tx, customerId, next.id)
      return true
    }),
  makeDefault: (customerId, addressId) =>
    inTransaction(mysql, async (tx) => {
      await lockCustomer(tx, customerId)
      if (!(await find(tx, customerId, addressId))) return false
      await setDefault(tx, customerId, addressId)
      return true
    }),
})
