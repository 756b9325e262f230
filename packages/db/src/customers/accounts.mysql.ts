import type { Accounts, Role } from "@haat/domain/customers"
import type { Sql } from "../shared/index.ts"

type Row = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  readonly supplier_id: string | null
}

const roles: readonly string[] = ["shopper", "supplier", "admin"] satisfies Role[]

/** A role that this code doesn't know gives no rights. */
const roleOf = (kept: string): Role => (roles.includes(kept) ? (kept as Role) : "shopper")

export const createAccounts = (sql: Sql): Accounts => ({
  find: async (customerId) => {
    const [row] = await sql.rows<Row>(
      "SELECT id, name, email, role, supplier_id FROM customers_user WHERE id = ?",
      [customerId],
    )
    if (!row) return null
    return {
      id: row.id,
      name: row.name,
      email: row.email,
      role: roleOf(row.role),
      supplierId: row.supplier_id,
    }
  },
})
