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

/** A file as its reader hands it over; without a header nothing of it could be read, and the rows say why. */
export type OpenedFile = {
  readonly header: readonly string[] | null
  readonly rows: AsyncIterable<FileRow | FileProblem>
}
export type OpenFile = (bytes: AsyncIterable<Uint8Array>) => Promise<OpenedFile>

/** How far an import is: the file is read, its rows are held against the network as a whole, what changes is written. */
export type ImportProgress = {
  readonly step: "read" | "check" | "write"
  /** Read so far; held against the network; to be written. */
  readonly rows: number
}

export type ImportInput = {
  readonly kind: NetworkKind
  /** CSV, UTF-8. */
  readonly bytes: AsyncIterable<Uint8Array>
  /** Rows of this kind that the file doesn't name go. */
  readonly replace: boolean
  /** Says what would happen; nothing does. */
  readonly dryRun: boolean
  readonly by: NetworkActor
  /** Must not throw. */
  readonly onProgress?: (progress: ImportProgress) => void
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
