import { mongoEnv, mysqlEnv } from "@haat/platform/env"
import { MongoClient } from "mongodb"
import { type Connection, createConnection, type RowDataPacket } from "mysql2/promise"

/** All that a storefront reads of MySQL to search and to know who is signed in. */
const filledTables = [
  "delivery_network",
  "delivery_promise_table",
  "delivery_lane_load",
  "inventory_stock",
  "customers_user",
  "customers_account",
]
const filledCollection = "catalog_category"

const rowsOf = async <Row>(at: Connection, sql: string): Promise<readonly Row[]> =>
  (await at.query<RowDataPacket[]>(sql))[0] as unknown as readonly Row[]

const atOnce = 500

const copyRows = async (from: Connection, to: Connection, table: string): Promise<void> => {
  const rows = await rowsOf<Record<string, unknown>>(from, `SELECT * FROM ${table}`)
  const names = Object.keys(rows[0] ?? {}).map((name) => `\`${name}\``)
  for (let first = 0; first < rows.length; first += atOnce) {
    const values = rows.slice(first, first + atOnce).map((row) => Object.values(row))
    await to.query(`INSERT INTO ${table} (${names.join(", ")}) VALUES ?`, [values])
  }
}

/** Each MySQL that was brought up has its own of this, made when it was tried. */
const engineProbe = "infra_probe"

/** The shop's tables in another MySQL, those that searching needs with what is in them. */
export const copyMysql = async (url: string): Promise<void> => {
  const { host, port, user, password, database } = mysqlEnv()
  const plain = { dateStrings: true, timezone: "Z" } as const
  const from = await createConnection({ host, port, user, password, database, ...plain })
  const to = await createConnection({ uri: url, ...plain })
  try {
    await to.query(`CREATE DATABASE IF NOT EXISTS \`${database}\``)
    await to.query(`USE \`${database}\``)
    await to.query("SET foreign_key_checks = 0")
    const tables = await rowsOf<Record<string, string>>(
      from,
      "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'",
    )
    const names = tables.map((row) => Object.values(row)[0] ?? "")
    for (const name of names.filter((one) => one !== engineProbe)) {
      const [made] = await rowsOf<Record<string, string>>(from, `SHOW CREATE TABLE \`${name}\``)
      await to.query(made?.["Create Table"] ?? "")
    }
    for (const table of filledTables) await copyRows(from, to, table)
  } finally {
    from.destroy()
    to.destroy()
  }
}

/** The rooms of the catalog in another MongoDB. */
export const copyMongo = async (url: string): Promise<void> => {
  const { url: fromUrl, database } = mongoEnv()
  const [from, to] = [new MongoClient(fromUrl), new MongoClient(url)]
  try {
    const rooms = await from.db(database).collection(filledCollection).find().toArray()
    await to.db(database).collection(filledCollection).insertMany(rooms)
  } finally {
    await Promise.all([from.close(), to.close()])
  }
}
