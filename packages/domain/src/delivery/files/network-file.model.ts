import type { NetworkActor, NetworkKind } from "../editing/network-edit.model.ts"

/** A row as it stands in a file. */
export type FileRow = { readonly line: number; readonly cells: ReadonlyMap<string, string> }

export type FileProblem = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly problem: string
  readonly hint: string
}

export type ImportInput = {
  readonly kind: NetworkKind
  readonly header: readonly string[]
  readonly rows: AsyncIterable<FileRow | FileProblem>
  /** Rows of this kind that the file doesn't name go. */
  readonly replace: boolean
  /** Says what would happen; nothing does. */
  readonly dryRun: boolean
  readonly by: NetworkActor
}

export type ImportReport = {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly same: number
  readonly dryRun: boolean
}

export type ImportRefusal = {
  readonly code: "FILE_REFUSED"
  /** The first of them, in the order of lines. */
  readonly problems: readonly FileProblem[]
  readonly total: number
}
