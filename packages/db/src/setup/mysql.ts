import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { mysqlEnv, namespace } from "@haat/platform/env"
import { migrate } from "drizzle-orm/mysql2/migrator"
import { createConnection } from "mysql2/promise"
import { createMysql, isUntrustedTrigger, type Mysql } from "../shared/index.ts"

export type OnStep = (step: string) => void

const migrationsOf = (context: string): string | undefined => {
  const folder = fileURLToPath(new URL(`../${context}/migrations`, import.meta.url))
  return existsSync(`${folder}/meta/_journal.json`) ? folder : undefined
}

const createDatabase = async (): Promise<void> => {
  const { host, port, user, password, database } = mysqlEnv()
  const connection = await createConnection({ host, port, user, password, connectTimeout: 5000 })
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    )
  } finally {
    connection.destroy()
  }
}

/** Runs `work` while no other process sets up the same namespace; waits up to two minutes for its turn. */
export const withSetupLock = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  const { host, port, user, password } = mysqlEnv()
  const connection = await createConnection({ host, port, user, password, connectTimeout: 5000 })
  const lock = `haat-setup-${namespace().name}`
  try {
    const [rows] = await connection.query("SELECT GET_LOCK(?, 120) AS taken", [lock])
    if (Number((rows as { taken: unknown }[])[0]?.taken) !== 1)
      throw new Error(`Set-up lock ${lock} is held elsewhere`)
    return await work()
  } finally {
    connection.destroy()
  }
}

const dropTables = async (mysql: Mysql, context: string): Promise<void> => {
  const tables = await mysql.rows<{ name: string }>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE ?",
    [`${context}\\_%`],
  )
  const connection = await mysql.pool.getConnection()
  try {
    await connection.query("SET FOREIGN_KEY_CHECKS = 0")
    for (const { name } of tables) await connection.query(`DROP TABLE IF EXISTS \`${name}\``)
  } finally {
    connection.destroy()
  }
}

const untrusted =
  "MySQL lets this account make no triggers while the binary log is on: set log_bin_trust_function_creators = ON, or migrate by an account with SUPER"

// A migration may be rewritten until it is released; test namespaces hold nothing worth keeping.
const migrateContext = async (mysql: Mysql, context: string, migrationsFolder: string): Promise<void> => {
  const run = () => migrate(mysql.orm, { migrationsFolder, migrationsTable: `${context}_migrations` })
  try {
    await run()
  } catch (error) {
    if (isUntrustedTrigger(error)) throw new Error(untrusted, { cause: error })
    if (!/_(?:test|e2e)$/.test(namespace().name)) throw error
    await dropTables(mysql, context)
    await run()
  }
}

/** Creates the database when missing and runs each context's new migrations, in the given order. */
export const setUpMysql = async (contexts: readonly string[], onStep: OnStep): Promise<void> => {
  await createDatabase()
  const mysql = createMysql({ poolSize: 1, statementTimeoutMs: 0 })
  try {
    for (const context of contexts) {
      const migrationsFolder = migrationsOf(context)
      if (migrationsFolder === undefined) continue
      onStep(`mysql: ${context}`)
      await migrateContext(mysql, context, migrationsFolder)
    }
  } finally {
    await mysql.close()
  }
}
