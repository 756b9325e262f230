import { mkdirSync } from "node:fs"
import { dirname } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { deliveriesOf } from "./deliveries.ts"
import { memoryOf } from "./memory.ts"
import { paymentsOf } from "./payments.ts"
import { layTables } from "./schema.ts"

/** The gateway's own books, in one SQLite file that survives its process; `:memory:` for tests. */
export const openLedger = (file: string) => {
  if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true })
  const db = new DatabaseSync(file)
  layTables(db)
  return {
    payments: paymentsOf(db),
    deliveries: deliveriesOf(db),
    memory: memoryOf(db),
    /** All or nothing: what happened and the event that tells of it. */
    together: <Value>(work: () => Value): Value => {
      db.exec("BEGIN IMMEDIATE")
      try {
        const value = work()
        db.exec("COMMIT")
        return value
      } catch (error) {
        db.exec("ROLLBACK")
        throw error
      }
    },
    close: () => db.close(),
  }
}

export type Ledger = ReturnType<typeof openLedger>
