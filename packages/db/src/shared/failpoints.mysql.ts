import { failpointsAreOn, underFailpoints } from "@haat/platform/failpoint"
import type { Pool } from "mysql2/promise"

const shape = /^\s*(\w+)(?:\s+(?:IGNORE\s+)?INTO\s+(\w+)|\s+(\w+)\s+SET\b|[\s\S]*?\bFROM\s+(\w+))?/i

/** `mysql.insert ordering_order`, `mysql.commit`. */
export const statementName = (sql: string): string => {
  const [, verb = "other", ...tables] = shape.exec(sql) ?? []
  return ["mysql", [verb.toLowerCase(), ...tables.filter(Boolean)].join(" ")].join(".")
}

const textOf = (given: unknown): string =>
  typeof given === "object" && given !== null && "sql" in given ? String(given.sql) : String(given)

const nameOf = (method: string, [statement]: readonly unknown[]): string | undefined =>
  method === "execute" || method === "query" ? statementName(textOf(statement)) : undefined

/** Every statement, commit included, becomes a failpoint; without failpoints the pool stays as it is. */
export const poolUnderFailpoints = (pool: Pool): Pool => {
  if (!failpointsAreOn()) return pool
  const take = pool.getConnection.bind(pool)
  pool.getConnection = async () => underFailpoints(await take(), nameOf)
  return underFailpoints(pool, nameOf)
}
