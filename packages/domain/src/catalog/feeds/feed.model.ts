import type { FeedRowError } from "../catalog.model.ts"

/** One row as the supplier wrote it: cells by the supplier's own column names, the line it began on. */
export type FeedRow = { readonly line: number; readonly cells: ReadonlyMap<string, string> }

/** What a reader yields: rows, rows it could not take, or the end of all reading. */
export type FeedRecord =
  | { readonly kind: "row"; readonly row: FeedRow }
  | { readonly kind: "fault"; readonly row: FeedRow; readonly error: FeedRowError }
  | { readonly kind: "unreadable"; readonly reason: string; readonly hint: string }

/** What no feed may exceed, whatever its length. */
export const feedLimits = {
  columns: 400,
  columnChars: 120,
  cellChars: 32_768,
  rowChars: 1_048_576,
  variants: 100,
  images: 12,
  xmlDepth: 12,
  /** A packed feed may not unpack to more than this many times its size (once beyond `ratioFloorBytes`). */
  unpackRatio: 120,
  ratioFloorBytes: 33_554_432,
} as const

/** A row under the catalog's own column names; `names` keeps the supplier's for messages. */
export type CanonicalRow = {
  readonly row: FeedRow
  readonly cells: ReadonlyMap<string, string>
  readonly names: ReadonlyMap<string, string>
}

/** The rows of one product, one row a variant. */
export type RowGroup = { readonly groupId: string; readonly rows: readonly CanonicalRow[] }
