import { err, ok, type Result } from "../../shared/index.ts"
import type { Network } from "../network/network.model.ts"
import { type Complaint, checkNetwork } from "./check-network.rule.ts"
import {
  type EditProblem,
  keyOfRow,
  type NetworkChange,
  type NetworkEdit,
  type NetworkKind,
  type NetworkRefusal,
  type NetworkRow,
} from "./network-edit.model.ts"

type Rows = Map<string, NetworkRow>

const fieldOf = {
  courier: "couriers",
  hub: "hubs",
  warehouse: "warehouses",
  lane: "lanes",
  holiday: "holidays",
  "last-mile": "lastMiles",
} as const satisfies Record<NetworkKind, keyof Network>

/** All rows of a kind. */
export const rowsOf = (network: Network, kind: NetworkKind): readonly NetworkRow[] => network[fieldOf[kind]]

const sameRow = (a: NetworkRow | undefined, b: NetworkRow): boolean => {
  const [left, right] = [a as Record<string, unknown> | undefined, b as Record<string, unknown>]
  if (!left) return false
  const fields = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...fields].every((field) => left[field] === right[field])
}

type Applied = {
  readonly network: Network
  readonly changes: readonly NetworkChange[]
}

const keyOf = (edit: NetworkEdit): string => ("put" in edit ? keyOfRow(edit.kind, edit.put) : edit.remove)

const changeBy = (rows: Rows, edit: NetworkEdit): NetworkChange | null => {
  const key = keyOf(edit)
  const before = rows.get(key)
  if ("put" in edit) {
    if (sameRow(before, edit.put)) return null
    rows.set(key, edit.put)
    return { kind: edit.kind, key, before: before ?? null, after: edit.put }
  }
  if (!before) return null
  rows.delete(key)
  return { kind: edit.kind, key, before, after: null }
}

const twice = (edits: readonly NetworkEdit[]): readonly EditProblem[] => {
  const seen = new Map<string, number>()
  return edits.flatMap((edit, index) => {
    const name = `${edit.kind} ${keyOf(edit)}`
    const first = seen.get(name)
    if (first === undefined) seen.set(name, index)
    return first === undefined
      ? []
      : [{ edit: index, field: "", problem: `${keyOf(edit)} stands here twice`, hint: "keep one of them" }]
  })
}

/** The edit a complaint is about: that of the row itself, else the one that took away what the row needs. */
const blame = (edits: readonly NetworkEdit[]) => {
  const puts = new Map<string, number>()
  const removals = new Map<string, number>()
  edits.forEach((edit, index) => {
    if ("put" in edit) puts.set(`${edit.kind} ${keyOf(edit)}`, index)
    else removals.set(edit.remove, index)
  })
  return (complaint: Complaint): readonly EditProblem[] => {
    const { kind, key, missing, field, problem, hint } = complaint
    const own = puts.get(`${kind} ${key}`)
    if (own !== undefined) return [{ edit: own, field, problem, hint }]
    const cause = removals.get(missing)
    const stillUsed = { field: "", problem: `${kind} ${key} needs ${missing}`, hint: `remove ${key} first` }
    return cause === undefined ? [] : [{ edit: cause, ...stillUsed }]
  }
}

const apply = (network: Network, edits: readonly NetworkEdit[]): Applied => {
  const tables = new Map<NetworkKind, Rows>()
  const tableOf = (kind: NetworkKind): Rows => {
    const held = tables.get(kind) ?? new Map(rowsOf(network, kind).map((row) => [keyOfRow(kind, row), row]))
    tables.set(kind, held)
    return held
  }
  const changes = edits.flatMap((edit) => changeBy(tableOf(edit.kind), edit) ?? [])
  const touched = Object.fromEntries([...tables].map(([kind, rows]) => [fieldOf[kind], [...rows.values()]]))
  return { network: { ...network, ...touched }, changes }
}

/**
 * The network after the edits, and what they changed; all of them or none. Rows that are as they were change nothing.
 * A network in which something refers to what isn't there is refused, each edit at fault named.
 */
export const applyEdits = (
  network: Network,
  edits: readonly NetworkEdit[],
  knowsZone: (timeZone: string) => boolean,
): Result<Applied, NetworkRefusal> => {
  const applied = apply(network, edits)
  const problems = [...twice(edits), ...checkNetwork(applied.network, knowsZone).flatMap(blame(edits))]
  return problems.length > 0 ? err({ code: "NETWORK_UNSOUND", problems }) : ok(applied)
}
