import { setUpMysql } from "@haat/db/setup"
import { createMysql } from "@haat/db/shared"
import { contextNames } from "../context-map.ts"

const connect = () => createMysql({ poolSize: 1, statementTimeoutMs: 0 })
const nameOf = (): string => process.env.HAAT_NAMESPACE ?? ""

export const drop = async (): Promise<void> => {
  if (!/^haat_guards_\d+_\d+_test$/.test(nameOf()))
    throw new Error(`${nameOf()} is no database of a guards run`)
  const mysql = connect()
  await mysql.pool.query(`DROP DATABASE IF EXISTS ${nameOf()}`).finally(mysql.close)
}

/** Stands in for the usual set-up in the scratch copy: MySQL alone, fresh, and without one of its guards if asked. */
export const setup = async (): Promise<void> => {
  const statement = process.env.HAAT_GUARD_SQL ?? ""
  await setUpMysql([], () => undefined)
  if (process.env.HAAT_GUARD_FRESH === "true") await drop()
  await setUpMysql(["shared", ...contextNames], () => undefined)
  if (statement === "") return
  const mysql = connect()
  await mysql.pool.query(statement).finally(mysql.close)
}
