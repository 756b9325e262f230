import { err, ok, type Result } from "../../shared/index.ts"
import type { Network, PincodeRow } from "../network/network.model.ts"
import { settlePincodes } from "../network/settle-pincodes.rule.ts"
import { checkNetwork, type NetworkChecks } from "./check-network.rule.ts"
import {
  type AppliedEdits,
  type Complaint,
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
  pincode: "pincodes",
} as const satisfies Record<NetworkKind, keyof Network>

/** All rows of a kind, as people maintain them: a pincode without the cluster that follows from where it lies. */
export const rowsOf = (network: Network, kind: NetworkKind): readonly NetworkRow[] =>
  kind === "pincode" ? network.pincodes.map(({ cluster: _, ...row }) => row) : network[fieldOf[kind]]

const sameRow = (a: NetworkRow | undefined, b: NetworkRow): boolean => {
  const [left, right] = [a as Record<string, unknown> | undefined, b as Record<string, unknown>]
  if (!left) return false
  const fields = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...fields].every((field) => left[field] === right[field])
}

type Applied = AppliedEdits & { readonly astray: readonly string[] }

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

/**
 * The edit a complaint is about: that of the row itself, else the one that took away what the row needs; of what goes
 * too far as a whole, the last one.
 */
const blame = (edits: readonly NetworkEdit[]) => {
  const puts = new Map<string, number>()
  const removals = new Map<string, number>()
  edits.forEach((edit, index) => {
    if ("put" in edit) puts.set(`${edit.kind} ${keyOf(edit)}`, index)
    else removals.set(edit.remove, index)
  })
  return (complaint: Complaint): readonly EditProblem[] => {
    const { kind, key, missing, field, problem, hint, whole } = complaint
    const own = puts.get(`${kind} ${key}`)
    if (own !== undefined) return [{ edit: own, field, problem, hint }]
    if (whole) return [{ edit: edits.length - 1, field: "", problem: `${kind} ${key}: ${problem}`, hint }]
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
  const moved = changes.some(({ kind }) => kind === "pincode") ? tables.get("pincode") : undefined
  tables.delete("pincode")
  const touched = Object.fromEntries([...tables].map(([kind, rows]) => [fieldOf[kind], [...rows.values()]]))
  const { astray, ...places } = moved
    ? settlePincodes(network, [...moved.values()] as readonly PincodeRow[])
    : { astray: [] }
  return { network: { ...network, ...touched, ...places }, changes, astray }
}

const astrayComplaint = (pincode: string): Complaint => ({
  ...{ kind: "pincode", key: pincode, field: "latitude", missing: "" },
  problem: `lies more than 300 km from the other pincodes of ${pincode.slice(0, 3)}`,
  hint: "check latitude and longitude, they may be swapped",
})

/**
 * The network after the edits, and what they changed; all of them or none. Rows that are as they were change nothing.
 * A network in which something refers to what isn't there is refused, each edit at fault named.
 */
export const applyEdits = (
  network: Network,
  edits: readonly NetworkEdit[],
  checks: NetworkChecks,
): Result<AppliedEdits, NetworkRefusal> => {
  const { astray, ...applied } = apply(network, edits)
  const complaints = [...astray.map(astrayComplaint), ...checkNetwork(applied.network, checks)]
  const problems = [...twice(edits), ...complaints.flatMap(blame(edits))]
  return problems.length > 0 ? err({ code: "NETWORK_UNSOUND", problems }) : ok(applied)
}
