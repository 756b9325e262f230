import { mode, mysqlEnv } from "@haat/platform/env"
import { drizzle, type MySql2Database } from "drizzle-orm/mysql2"
import { createPool, type Pool, type PoolConnection, type ResultSetHeader } from "mysql2/promise"
import { poolUnderFailpoints } from "./failpoints.mysql.ts"

export type SqlValue = string | number | bigint | boolean | Date | Buffer | null
export type Changed = { readonly affectedRows: number; readonly insertId: string }
export type Orm = MySql2Database<Record<string, never>>

/** What an adapter needs to talk to MySQL, be it the pool or a transaction. */
export type Sql = {
  /** A prepared SELECT. The row type is the caller's word; BIGINT and DECIMAL arrive as strings when large. */
  readonly rows: <Row>(sql: string, values?: readonly SqlValue[]) => Promise<readonly Row[]>
  /** A prepared INSERT, UPDATE or DELETE. `affectedRows` of an UPDATE counts matched rows. */
  readonly change: (sql: string, values?: readonly SqlValue[]) => Promise<Changed>
}

export type Mysql = Sql & { readonly orm: Orm; readonly pool: Pool; readonly close: () => Promise<void> }

export type MysqlOptions = {
  readonly poolSize?: number
  /** 0 switches the limit off (migrations, reports). */
  readonly statementTimeoutMs?: number
  readonly database?: string
}

type Runner = Pick<Pool | PoolConnection, "execute">

export const sqlOver = (runner: Runner): Sql => ({
  rows: async <Row>(sql: string, values: readonly SqlValue[] = []) => {
    const [rows] = await runner.execute(sql, [...values])
    return rows as Row[]
  },
  change: async (sql, values = []) => {
    const [result] = await runner.execute<ResultSetHeader>(sql, [...values])
    return { affectedRows: result.affectedRows, insertId: String(result.insertId) }
  },
})

/** A process that stands still in the middle of a transaction keeps its locks no longer than that. */
const idleTransactionSeconds = 10

// MariaDB runs M! comments and skips MySQL's of 5.7 to 9.9; MySQL does the reverse, and ends no idle transaction.
const sessionSettings = (timeoutMs: number): readonly string[] => [
  "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED",
  `SET SESSION innodb_lock_wait_timeout = 3, time_zone = '+00:00'
    /*M!100300 , max_statement_time = ${timeoutMs / 1000},
      idle_transaction_timeout = ${idleTransactionSeconds * mode().timeoutScale} */ /*!80000 , max_execution_time = ${timeoutMs} */`,
]

export const createMysql = ({ poolSize, statementTimeoutMs, database }: MysqlOptions = {}): Mysql => {
  const env = mysqlEnv()
  const opened = createPool({
    host: env.host,
    port: env.port,
    user: env.user,
    password: env.password,
    database: database ?? env.database,
    ...(env.tls ? { ssl: {} } : {}),
    connectionLimit: poolSize ?? env.poolSize,
    maxIdle: poolSize ?? env.poolSize,
    queueLimit: 1000,
    connectTimeout: 300 * mode().timeoutScale,
    charset: "utf8mb4",
    timezone: "Z",
    dateStrings: false,
    supportBigNumbers: true,
    bigNumberStrings: false,
    stringifyObjects: true,
    enableKeepAlive: true,
    // A stack for every statement, told only if it fails, costs more than it tells: errors name the statement.
    trace: !mode().production,
  })
  const settings = sessionSettings(statementTimeoutMs ?? 1000 * mode().timeoutScale)
  opened.pool.on("connection", (connection) => {
    for (const statement of settings) connection.query(statement, (error) => error && connection.destroy())
  })
  const pool = poolUnderFailpoints(opened)
  return { ...sqlOver(pool), pool, orm: drizzle({ client: pool }), close: () => pool.end() }
}
