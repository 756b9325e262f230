import {
  type Courier,
  keyOfRow,
  type Network,
  type NetworkChange,
  type NetworkDesk,
  type NetworkKind,
  type NetworkRow,
} from "@haat/domain/delivery"
import { inTransaction, type Mysql, recordAdminAction, type SqlValue, type Tx } from "../shared/index.ts"
import { partOfKind, readNetwork, selectedOf } from "./network-rows.mysql.ts"
import { lockStanding } from "./networks.mysql.ts"

/** The columns of a kind's key, as the domain joins them. */
const keyColumns: Readonly<Record<NetworkKind, readonly string[]>> = {
  ...{ courier: ["id"], hub: ["id"], warehouse: ["id"], lane: ["id"] },
  holiday: ["day", "scope"],
  "last-mile": ["pincode"],
}

/** A key's parts; only the last one may hold a space. */
const keyValues = (kind: NetworkKind, key: string): SqlValue[] =>
  kind === "holiday" ? [key.slice(0, 10), key.slice(11)] : [key]

const remove = (tx: Tx, { kind, key }: NetworkChange) =>
  tx.change(
    `DELETE FROM ${partOfKind[kind].table} WHERE ${keyColumns[kind].map((name) => `${name} = ?`).join(" AND ")}`,
    keyValues(kind, key),
  )

const put = async (tx: Tx, kind: NetworkKind, row: NetworkRow): Promise<void> => {
  const { table, columns } = partOfKind[kind]
  const names = Object.values(columns)
  const fields: Readonly<Record<string, unknown>> = row
  await tx.change(
    `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})
     ON DUPLICATE KEY UPDATE ${names.map((name) => `${name} = VALUES(${name})`).join(", ")}`,
    Object.keys(columns).map((field) => (fields[field] ?? null) as SqlValue),
  )
}

/** Couriers keep their place; a new one comes last. */
const placed = async (tx: Tx, row: NetworkRow): Promise<NetworkRow> => {
  const { id } = row as Courier
  const [standing] = await tx.rows<{ position: number | null }>(
    "SELECT COALESCE(MAX(CASE WHEN id = ? THEN position END), MAX(position) + 1) AS position FROM delivery_courier",
    [id],
  )
  return Object.assign({}, row, { position: standing?.position ?? 0 })
}

const carryOut = async (tx: Tx, change: NetworkChange): Promise<void> => {
  const { kind, after } = change
  if (after === null) await remove(tx, change)
  else await put(tx, kind, kind === "courier" ? await placed(tx, after) : after)
}

const actionOf = ({ before, after }: NetworkChange): string =>
  before === null ? "add" : after === null ? "remove" : "edit"

const like = (text: string): string => `%${text.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`

/** Admin's side of the network: changes row by row under the network's lock, each with its trace. */
export const makeNetworkDesk = (mysql: Mysql): NetworkDesk => ({
  change: (decide, { actorId, at }) =>
    inTransaction(mysql, async (tx) => {
      const { revision } = await lockStanding(tx)
      const network: Network = { revision, ...(await readNetwork(tx)) }
      const decided = decide(network)
      if (!decided.ok || decided.value.length === 0) return decided
      for (const change of decided.value) {
        await carryOut(tx, change)
        const { kind, key, before, after } = change
        const action = `delivery.${kind}.${actionOf(change)}`
        await recordAdminAction(tx, { actorId, action, subject: `${kind}:${key}`, before, after, at })
      }
      await tx.change(
        "UPDATE delivery_network SET revision = revision + 1, changed_at = CURRENT_TIMESTAMP(3) WHERE id = 1",
      )
      return decided
    }),
  list: async ({ kind, text, cursor, limit }) => {
    const { table, columns, read } = partOfKind[kind]
    const key = `CONCAT_WS(' ', ${keyColumns[kind].join(", ")})`
    const searched = `CONCAT_WS(' ', ${Object.values(columns).join(", ")})`
    const rows = await mysql.rows<NetworkRow>(
      `SELECT ${selectedOf({ columns })} FROM ${table} WHERE ${key} > ? AND ${searched} LIKE ?
       ORDER BY ${key} LIMIT ${Math.trunc(limit) + 1}`,
      [cursor ?? "", like(text)],
    )
    const items = rows.slice(0, limit).map((row): NetworkRow => {
      const { position: _, ...item } = read({ ...row } as never) as NetworkRow & { position?: number }
      return item
    })
    const last = items.at(-1)
    return { items, next: rows.length > limit && last ? keyOfRow(kind, last) : null }
  },
})
