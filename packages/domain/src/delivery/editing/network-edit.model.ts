import type {
  Courier,
  Holiday,
  Hub,
  Lane,
  LastMileOverride,
  Network,
  NetworkWarehouse,
  PincodeRow,
} from "../network/network.model.ts"
import type { DeliveryPromise } from "../promise/promise.model.ts"

/** What people maintain of the network, by the name it bears in addresses and files. */
export type NetworkRows = {
  readonly courier: Courier
  readonly hub: Hub
  readonly warehouse: NetworkWarehouse
  readonly lane: Lane
  readonly holiday: Holiday
  readonly "last-mile": LastMileOverride
  /** Its cluster follows from where it lies. */
  readonly pincode: PincodeRow
}
export type NetworkKind = keyof NetworkRows
export const networkKinds = [
  "courier",
  "hub",
  "warehouse",
  "lane",
  "holiday",
  "last-mile",
  "pincode",
] as const satisfies readonly NetworkKind[]

export type NetworkRow = NetworkRows[NetworkKind]

/** Puts one row in place of the one with its key, or takes it away. */
export type NetworkEdit =
  | { readonly kind: NetworkKind; readonly put: NetworkRow }
  | { readonly kind: NetworkKind; readonly remove: string }

/** What an edit does; null: there is none before, or none after. */
export type NetworkChange = {
  readonly kind: NetworkKind
  readonly key: string
  readonly before: NetworkRow | null
  readonly after: NetworkRow | null
}

/** The network after edits, and what they changed. */
export type AppliedEdits = { readonly network: Network; readonly changes: readonly NetworkChange[] }

/** Why an edit can't be: which one (its place in the list), where, and what to do about it. */
export type EditProblem = {
  readonly edit: number
  readonly field: string
  readonly problem: string
  readonly hint: string
}

/**
 * A row that can't stand, and the name whose absence is the reason (for finding the edit that took it away). `whole`:
 * the network as a whole can't stand, whichever edit it is that goes too far.
 */
export type Complaint = Omit<EditProblem, "edit"> & {
  readonly kind: NetworkKind
  readonly key: string
  readonly missing: string
  readonly whole?: boolean
}

export type NetworkRefusal = {
  readonly code: "NETWORK_UNSOUND"
  readonly problems: readonly EditProblem[]
}

/** Who changes the network, for the audit. */
export type NetworkActor = { readonly actorId: string; readonly at: Date }

export type NetworkFilter = {
  readonly kind: NetworkKind
  /** Any part of a key or name. */
  readonly text: string
  readonly cursor: string | null
  readonly limit: number
}

export type PreviewInput = {
  readonly edits: readonly NetworkEdit[]
  /** Ways to look at; without a warehouse: from wherever it is best. */
  readonly ways: readonly { readonly warehouseId: string | null; readonly pincode: string }[]
  readonly now: Date
}

/** One way before and after; no options: not deliverable. */
export type WayEffect = {
  readonly warehouseId: string | null
  readonly pincode: string
  readonly before: readonly DeliveryPromise[]
  readonly after: readonly DeliveryPromise[]
}

export type NetworkPreview = {
  readonly changes: readonly NetworkChange[]
  readonly effects: readonly WayEffect[]
  /** Cells of the table (warehouse × cluster × service) that would change. */
  readonly changedCells: number
}

/** By what a row is known. */
export const keyOfRow = (kind: NetworkKind, row: NetworkRow): string => {
  if (kind === "holiday") {
    const { day, scope } = row as Holiday
    return `${day} ${scope}`
  }
  if (kind === "last-mile" || kind === "pincode") return (row as LastMileOverride).pincode
  return (row as { readonly id: string }).id
}
