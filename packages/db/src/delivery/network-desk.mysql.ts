import {
  keyOfRow,
  type Network,
  type NetworkChange,
  type NetworkDesk,
  type NetworkRow,
} from "@haat/domain/delivery"
import { ok } from "@haat/domain/shared"
import { inTransaction, type Mysql, recordAdminActions } from "../shared/index.ts"
import { keyColumns, writeChanges } from "./network-changes.mysql.ts"
import { partOfKind, readNetwork, selectedOf } from "./network-rows.mysql.ts"
import { lockStanding } from "./networks.mysql.ts"

/** What rows hold beside what people gave. */
type Worked = { readonly position?: number; readonly cluster?: number }

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
      if (!decided.ok) return decided
      const { changes } = decided.value
      if (changes.length === 0) return ok(changes)
      await writeChanges(tx, network, decided.value)
      const traces = changes.map((change) => {
        const { kind, key, before, after } = change
        const action = `delivery.${kind}.${actionOf(change)}`
        return { actorId, action, subject: `${kind}:${key}`, before, after, at }
      })
      await recordAdminActions(tx, traces)
      await tx.change(
        "UPDATE delivery_network SET revision = revision + 1, changed_at = CURRENT_TIMESTAMP(3) WHERE id = 1",
      )
      return ok(changes)
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
      const { position: _, cluster: __, ...item } = read({ ...row } as never) as NetworkRow & Worked
      return item
    })
    const last = items.at(-1)
    return { items, next: rows.length > limit && last ? keyOfRow(kind, last) : null }
  },
})
