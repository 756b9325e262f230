import { inTransaction, type Mysql, type SqlValue } from "../../shared/index.ts"
import { type AuditFinding, runAudit } from "../audit.mysql.ts"

class Undo extends Error {}

/** Statuses and the like are no marks: others' rows have them too. */
const shortestId = 12

export type Planted = readonly [string, ...SqlValue[]]

/** Breaks the books in a transaction that is rolled back, and answers what the audit finds of the breach. */
export const findingsOf =
  (mysql: Mysql, only?: string) =>
  async (...statements: readonly Planted[]): Promise<readonly AuditFinding[]> => {
    let found: readonly AuditFinding[] = []
    const marks = new Set(
      statements.flatMap(([, ...values]) =>
        values.filter((one) => typeof one === "string" && one.length >= shortestId),
      ),
    )
    const concerning = (row: Readonly<Record<string, unknown>>) =>
      Object.values(row).some((one) => marks.has(one as string))
    await inTransaction(mysql, async (tx) => {
      for (const [sql, ...values] of statements) await tx.change(sql, values)
      found = (await runAudit(tx, { concerning, only })).filter(({ rows }) => rows > 0)
      throw new Undo()
    }).catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
    return found
  }

/** Which sentences a breach touches. */
export const breachesOf =
  (mysql: Mysql, only?: string) =>
  async (...statements: readonly Planted[]): Promise<readonly string[]> =>
    (await findingsOf(mysql, only)(...statements)).map(({ id }) => id)
