import {
  type AppliedEdits,
  type Courier,
  type Network,
  type NetworkChange,
  type NetworkKind,
  type NetworkRow,
  networkKinds,
} from "@haat/domain/delivery"
import { inParts, places, type SqlValue, type Tx } from "../shared/index.ts"
import { clusterPart, type Part, partOfKind } from "./network-rows.mysql.ts"

/** The columns of a kind's key, as the domain joins them. */
export const keyColumns: Readonly<Record<NetworkKind, readonly string[]>> = {
  ...{ courier: ["id"], hub: ["id"], warehouse: ["id"], lane: ["id"] },
  holiday: ["day", "scope"],
  ...{ "last-mile": ["pincode"], pincode: ["pincode"] },
}

/** A key's parts; only the last one may hold a space. */
const keyValues = (kind: NetworkKind, key: string): SqlValue[] =>
  kind === "holiday" ? [key.slice(0, 10), key.slice(11)] : [key]

const rowOf = (columns: number): string => `(${Array.from({ length: columns }, () => "?").join(", ")})`

const remove = (tx: Tx, kind: NetworkKind, keys: readonly string[]): Promise<void> => {
  const columns = keyColumns[kind]
  return inParts(keys, (part) =>
    tx.change(
      `DELETE FROM ${partOfKind[kind].table} WHERE (${columns.join(", ")}) IN (${places(part.length, rowOf(columns.length))})`,
      part.flatMap((key) => keyValues(kind, key)),
    ),
  )
}

const put = (
  tx: Tx,
  { table, columns }: Pick<Part<unknown>, "table" | "columns">,
  rows: readonly object[],
): Promise<void> => {
  const [fields, names] = [Object.keys(columns), Object.values(columns)]
  return inParts(rows as readonly Readonly<Record<string, SqlValue>>[], (part) =>
    tx.change(
      `INSERT INTO ${table} (${names.join(", ")}) VALUES ${places(part.length, rowOf(names.length))}
       ON DUPLICATE KEY UPDATE ${names.map((name) => `${name} = VALUES(${name})`).join(", ")}`,
      part.flatMap((row) => fields.map((field) => row[field] ?? null)),
    ),
  )
}

/** Couriers keep their place; new ones come last. */
const placed = async (tx: Tx, rows: readonly NetworkRow[]): Promise<readonly object[]> => {
  const standing = await tx.rows<{ id: string; position: number }>(
    "SELECT id, position FROM delivery_courier",
  )
  const positions = new Map(standing.map(({ id, position }) => [id, position]))
  let next = Math.max(-1, ...positions.values()) + 1
  return (rows as readonly Courier[]).map((row) => ({ ...row, position: positions.get(row.id) ?? next++ }))
}

const differing = <Row extends object>(before: readonly Row[], after: readonly Row[], key: keyof Row) => {
  const standing = new Map(before.map((row) => [row[key], row]))
  const isSame = (row: Row): boolean => {
    const held = standing.get(row[key])
    return held === row || (held !== undefined && JSON.stringify(held) === JSON.stringify(row))
  }
  return after.filter((row) => !isSame(row))
}

const rowsToPut = (changes: readonly NetworkChange[]): readonly NetworkRow[] =>
  changes.flatMap(({ after }) => after ?? [])

/** With the pincodes that changed go those of their districts that another cluster serves now, and the clusters. */
const putPlaces = async (tx: Tx, before: Network, after: Network): Promise<void> => {
  await put(tx, clusterPart, differing(before.clusters, after.clusters, "ordinal"))
  await put(tx, partOfKind.pincode, differing(before.pincodes, after.pincodes, "pincode"))
}

/** Writes what edits changed, in as few statements as their number allows. */
export const writeChanges = async (
  tx: Tx,
  before: Network,
  { network, changes }: AppliedEdits,
): Promise<void> => {
  for (const kind of networkKinds) {
    const own = changes.filter((change) => change.kind === kind)
    if (own.length === 0) continue
    await remove(
      tx,
      kind,
      own.flatMap(({ key, after }) => (after === null ? [key] : [])),
    )
    const rows = rowsToPut(own)
    if (kind === "pincode") await putPlaces(tx, before, network)
    else await put(tx, partOfKind[kind], kind === "courier" ? await placed(tx, rows) : rows)
  }
}
