export type FeedFormat = "csv" | "tsv" | "jsonl" | "google-xml"

export type FeedRowError = {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly code: string
  readonly hint: string
}

/**
 * `submitted` rows went to Kafka, `unchanged` rows were known already, `rejected` rows are in `errors` (first 1,000).
 * `complete` is false when the file could not be read to its end; the last error says why.
 */
export type FeedReport = {
  readonly feedId: string
  readonly supplierId: string
  readonly rows: number
  readonly submitted: number
  readonly unchanged: number
  readonly rejected: number
  readonly complete: boolean
  readonly errors: readonly FeedRowError[]
}

/** A row that was not taken, as the supplier wrote it, with what is wrong with it. */
export type RejectedRow = {
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
  readonly errors: readonly FeedRowError[]
}

export type FeedRefusal =
  | { readonly code: "UNKNOWN_SUPPLIER"; readonly supplierId: string }
  | { readonly code: "UNREADABLE_FEED"; readonly reason: string; readonly hint: string }

export type FeedInput = {
  readonly supplierId: string
  readonly format: FeedFormat
  readonly bytes: AsyncIterable<Uint8Array>
  readonly dryRun: boolean
  readonly onProgress?: (rows: number) => void
  /** Called for each rejected row in the feed's order: what a supplier downloads, mends and sends again. */
  readonly onRejected?: (row: RejectedRow) => void | Promise<void>
}
