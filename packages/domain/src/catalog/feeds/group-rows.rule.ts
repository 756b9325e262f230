import type { FeedRowError } from "../catalog.model.ts"
import { canonicalRow } from "./columns.rule.ts"
import { type CanonicalRow, type FeedRow, feedLimits, type RowGroup } from "./feed.model.ts"

export type Grouping = { readonly open: RowGroup | null }
export type Grouped = {
  readonly next: Grouping
  readonly closed: RowGroup | null
  readonly refused: FeedRowError | null
}

export const noGroup: Grouping = { open: null }

const groupIdOf = ({ cells }: CanonicalRow): string => cells.get("item_group_id") ?? cells.get("id") ?? ""

/** Rows of one product stand together: a row either joins the open group or closes it and opens the next. */
export const groupRow = ({ open }: Grouping, raw: FeedRow): Grouped => {
  const row = canonicalRow(raw)
  const groupId = groupIdOf(row)
  if (!open || open.groupId !== groupId || groupId === "")
    return { next: { open: { groupId, rows: [row] } }, closed: open, refused: null }
  if (open.rows.length >= feedLimits.variants)
    return {
      next: { open },
      closed: null,
      refused: {
        line: raw.line,
        column: row.names.get("item_group_id") ?? "item_group_id",
        value: groupId.slice(0, 120),
        code: "TOO_MANY_VARIANTS",
        hint: `at most ${feedLimits.variants} rows a product`,
      },
    }
  return { next: { open: { groupId, rows: [...open.rows, row] } }, closed: null, refused: null }
}
