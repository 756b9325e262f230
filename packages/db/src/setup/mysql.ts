import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { mysqlEnv, namespace } from "@haat/platform/env"
import { migrate } from "drizzle-orm/mysql2/migrator"
import { createConnection } from "mysql2/promise"
import { createMysql } from "../shared/index.ts"

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

/** Creates the database when missing and runs each context's new migrations, in the given order. */
export const setUpMysql = async (contexts: readonly string[], onStep: OnStep): Promise<void> => {
  await createDatabase()
  const mysql = createMysql({ poolSize: 1, statementTimeoutMs: 0 })
  try {
    for (const context of contexts) {
      const migrationsFolder = migrationsOf(context)
      if (migrationsFolder === undefined) continue
      onStep(`mysql: ${context}`)
      await migrate(mysql.orm, { migrationsFolder, migrationsTable: `${context}_migrations` })
    }
  } finally {
    await mysql.close()
  }
}
