import type { FeedReport, FeedRowError, RejectedRow } from "../catalog.model.ts"
import type { FeedRow, RowGroup } from "./feed.model.ts"

export type FeedTally = {
  readonly sawRow: () => void
  readonly rows: () => number
  readonly took: (submitted: number, unchanged: number) => void
  readonly rejectRow: (row: FeedRow, errors: readonly FeedRowError[]) => Promise<void>
  /** A product's rows fall together; those not at fault say whose fault it was. */
  readonly rejectGroup: (group: RowGroup, errors: readonly FeedRowError[]) => Promise<void>
  /** True for a product whose rows stood elsewhere in the feed already. */
  readonly seenBefore: (groupId: string) => boolean
  readonly breakOff: (reason: string, hint: string) => void
  readonly result: () => Omit<FeedReport, "feedId" | "supplierId">
}

const keptErrors = 1000
/** Products remembered to notice rows that don't stand together; bounds memory for feeds of any length. */
const rememberedGroups = 200_000

const scattered = ({ groupId, rows }: RowGroup): FeedRowError => ({
  line: rows[0]?.row.line ?? 0,
  column: rows[0]?.names.get("item_group_id") ?? rows[0]?.names.get("id") ?? "id",
  value: groupId.slice(0, 120),
  code: "SCATTERED_PRODUCT",
  hint: "put all rows of one product next to each other",
})

const accused = (line: number, culprit: FeedRowError | undefined): FeedRowError => ({
  line,
  column: "item_group_id",
  value: "",
  code: "PRODUCT_REJECTED",
  hint: `another row of this product is wrong${culprit ? ` (line ${culprit.line}, ${culprit.column})` : ""}`,
})

const makeMemory = () => {
  const seen = new Set<string>()
  return (groupId: string): boolean => {
    if (groupId === "") return false
    if (seen.has(groupId)) return true
    seen.add(groupId)
    if (seen.size > rememberedGroups) seen.delete(seen.values().next().value ?? "")
    return false
  }
}

const rejectAll = async (
  { rows }: RowGroup,
  found: readonly FeedRowError[],
  reject: (row: FeedRow, errors: readonly FeedRowError[]) => Promise<void>,
): Promise<void> => {
  for (const { row } of rows) {
    const own = found.filter(({ line }) => line === row.line)
    await reject(row, own.length > 0 ? own : [accused(row.line, found[0])])
  }
}

/** Counts a feed's fate row by row; every row ends as submitted, unchanged or rejected. */
export const makeFeedTally = (onRejected?: (row: RejectedRow) => void | Promise<void>): FeedTally => {
  const count = { rows: 0, submitted: 0, unchanged: 0, rejected: 0 }
  const errors: FeedRowError[] = []
  let complete = true
  const note = (found: readonly FeedRowError[]): void => {
    errors.push(...found.slice(0, Math.max(0, keptErrors - errors.length)))
  }
  const reject = async ({ line, cells }: FeedRow, found: readonly FeedRowError[]): Promise<void> => {
    count.rejected += 1
    await onRejected?.({ line, cells, errors: found })
  }
  return {
    sawRow: () => {
      count.rows += 1
    },
    rows: () => count.rows,
    took: (submitted, unchanged) => {
      count.submitted += submitted
      count.unchanged += unchanged
    },
    rejectRow: (row, found) => {
      note(found)
      return reject(row, found)
    },
    rejectGroup: async (group, found) => {
      const all = found.length > 0 ? found : [scattered(group)]
      note(all)
      await rejectAll(group, all, reject)
    },
    seenBefore: makeMemory(),
    breakOff: (reason, hint) => {
      complete = false
      if (errors.length >= keptErrors) errors.pop()
      errors.push({ line: count.rows + 1, column: "", value: reason, code: "UNREADABLE_FEED", hint })
    },
    result: () => ({ ...count, complete, errors }),
  }
}
