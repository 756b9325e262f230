import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Connection, createConnection } from "mysql2/promise"
import { apt, canApt } from "../fetch/apt.ts"
import { isRoot } from "../paths.ts"
import { must } from "../process/run.ts"
import { type Engine, type EngineContext, type Ports, required } from "./engine.ts"
import { installFromMaven, MARIADB_BY_MAVEN } from "./recipes/mysql-portable.ts"

const DEBIAN_SERVER = "/usr/sbin/mariadbd"

export const mariadbConfig = (dir: string, port: number): string => `[mariadbd]
datadir=${dir}/data
socket=${dir}/s.sock
pid-file=${dir}/mariadbd.pid
port=${port}
bind-address=127.0.0.1
skip-name-resolve
character-set-server=utf8mb4
collation-server=utf8mb4_bin
default-time-zone=+00:00
sql_mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION
transaction-isolation=READ-COMMITTED
innodb_flush_log_at_trx_commit=1
innodb_buffer_pool_size=192M
innodb_log_file_size=128M
innodb_print_all_deadlocks=ON
max_connections=300
server_id=1
log_bin=binlog
binlog_format=ROW
binlog_row_image=FULL
binlog_annotate_row_events=OFF
binlog_cache_size=1M
sync_binlog=1
log_bin_trust_function_creators=1
gtid_strict_mode=ON
expire_logs_days=3
`

/** Users and databases; every statement may be repeated. */
export const SETTLE_SQL: readonly string[] = [
  ...["haat", "haat_test"].map(
    (name) => `CREATE DATABASE IF NOT EXISTS ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  ),
  "CREATE USER IF NOT EXISTS 'haat'@'127.0.0.1' IDENTIFIED BY 'haat'",
  "GRANT ALL ON `haat`.* TO 'haat'@'127.0.0.1'",
  "GRANT ALL ON `haat\\_%`.* TO 'haat'@'127.0.0.1'",
  "CREATE USER IF NOT EXISTS 'debezium'@'127.0.0.1' IDENTIFIED BY 'dbz'",
  "GRANT SELECT, RELOAD, SHOW DATABASES, LOCK TABLES, REPLICATION SLAVE, REPLICATION CLIENT, REPLICATION SLAVE ADMIN, SLAVE MONITOR ON *.* TO 'debezium'@'127.0.0.1'",
]

const withConnection = async <T>(uri: string, use: (connection: Connection) => Promise<T>): Promise<T> => {
  const connection = await createConnection({ uri, connectTimeout: 2000 })
  try {
    return await use(connection)
  } finally {
    connection.destroy()
  }
}

const rootUrl = (ports: Ports) => `mysql://root@127.0.0.1:${ports.mysql}`

type Program = { readonly server: string; readonly installer: string; readonly extra: readonly string[] }

const programOf = (context: EngineContext): Program => {
  if (existsSync(DEBIAN_SERVER)) return { server: DEBIAN_SERVER, installer: "mariadb-install-db", extra: [] }
  const base = context.cache
  const extra = [`--basedir=${base}`, `--lc-messages-dir=${base}/share`]
  return {
    server: join(base, "bin", "mariadbd"),
    installer: join(base, "scripts", "mariadb-install-db"),
    extra,
  }
}

const prepare = async (context: EngineContext) => {
  const { dir, report } = context
  mkdirSync(dir, { recursive: true })
  const config = join(dir, "my.cnf")
  writeFileSync(config, mariadbConfig(dir, context.ports.mysql ?? 0))
  const { server, installer, extra } = programOf(context)
  const base = [`--defaults-file=${config}`, ...(isRoot ? ["--user=root"] : []), ...extra]
  const done = join(dir, "data.ok")
  if (!existsSync(done)) {
    report("creating data folder")
    mkdirSync(join(dir, "data"), { recursive: true })
    await must(installer, [...base, "--auth-root-authentication-method=normal", "--skip-test-db"])
    writeFileSync(done, "")
  }
  return { command: server, args: base }
}

export const mysql: Engine = {
  name: "mysql",
  version: "MariaDB 10.11",
  ports: { mysql: 13306 },
  urls: (ports) => ({ MYSQL_URL: `mysql://haat:haat@127.0.0.1:${ports.mysql}/haat` }),
  isInstalled: async (context) => existsSync(programOf(context).server),
  install: async (context) => {
    if (!(await canApt())) return installFromMaven(MARIADB_BY_MAVEN, context)
    context.report("apt: mariadb-server-core")
    return apt(["mariadb-server-core", "mariadb-client-core"], "MariaDB")
  },
  prepare,
  ready: ({ ports }) => withConnection(rootUrl(ports), async (connection) => connection.ping()),
  settle: ({ ports }) =>
    withConnection(rootUrl(ports), async (connection) => {
      for (const sql of SETTLE_SQL) await connection.query(sql)
    }),
  probe: (urls) =>
    withConnection(required(urls, "MYSQL_URL"), async (connection) => {
      const token = String(process.hrtime.bigint())
      await connection.query(
        "CREATE TABLE IF NOT EXISTS infra_probe (id INT PRIMARY KEY, token VARCHAR(32) NOT NULL)",
      )
      await connection.query("REPLACE INTO infra_probe VALUES (1, ?)", [token])
      const [rows] = await connection.query(
        "SELECT token, VERSION() AS version FROM infra_probe WHERE id = 1",
      )
      const row = (rows as { token: string; version: string }[])[0]
      if (row?.token !== token) throw new Error("read back another value than written")
      return row.version
    }),
}
