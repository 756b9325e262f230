import type { estypes } from "@elastic/elasticsearch"

/** A document to be put, or taken away when there is no body, under a version that only grows. */
export type Operation = {
  readonly id: string
  readonly version: number
  readonly body: object | null
  /** Also over the same version: the same reading with other weights. */
  readonly again?: true
}

/** The lines of a bulk request. */
export const bulkLines = (index: string, operations: readonly Operation[]): unknown[] =>
  operations.flatMap(({ id, version, body, again }): unknown[] => {
    const version_type = again ? ("external_gte" as const) : ("external" as const)
    const head = { _index: index, _id: id, version, version_type }
    return body === null ? [{ delete: head }] : [{ index: head }, body]
  })

export type Outcome = {
  readonly status: number
  readonly error?: { readonly type: string; readonly reason?: string | null }
}

/** A newer reading is there already: what we want. */
export const conflict = 409
/** No room in the engine's queue: the same will be taken later. */
export const busy = 429
/** The alias is gone. (What shall be removed and isn't there is no error.) */
const noSuchIndex = "index_not_found_exception"

export const outcomesOf = ({ items }: Pick<estypes.BulkResponse, "items">): readonly Outcome[] =>
  items.map((item) => (item.index ?? item.delete) as Outcome)

export const failedOf = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.filter(({ status, error }) => error !== undefined && status !== conflict)

/** Of which the index holds another version that is not older. */
export const overtakenOf = (
  operations: readonly Operation[],
  outcomes: readonly Outcome[],
): readonly string[] => operations.flatMap(({ id }, at) => (outcomes[at]?.status === conflict ? [id] : []))

export const isGone = (failed: readonly Outcome[]): boolean =>
  failed.length > 0 && failed.every(({ error }) => error?.type === noSuchIndex)
