import { setUpMysql } from "@haat/db/setup"
import { createMysql } from "@haat/db/shared"
import { contextNames } from "../context-map.ts"

const database = "haat_guards_test"

/** Stands in for the usual set-up in the scratch copy: MySQL alone, fresh, and without one of its guards if asked. */
export const setup = async (): Promise<void> => {
  process.env.HAAT_NAMESPACE = database
  const statement = process.env.HAAT_GUARD_SQL ?? ""
  await setUpMysql([], () => undefined)
  const mysql = createMysql({ poolSize: 1, statementTimeoutMs: 0 })
  try {
    if (process.env.HAAT_GUARD_FRESH === "true") await mysql.pool.query(`DROP DATABASE ${database}`)
    await setUpMysql(["shared", ...contextNames], () => undefined)
    if (statement !== "") await mysql.pool.query(`USE ${database}`).then(() => mysql.pool.query(statement))
  } finally {
    await mysql.close()
  }
}
