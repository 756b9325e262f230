import type { OrderRecord } from "@haat/domain/ordering"
import type { Sql, SqlValue } from "../shared/index.ts"
import { type LineRow, lineColumns, type OrderRow, orderColumns, recordOf } from "./order-row.mapping.ts"

const namesIn = (columns: string): readonly string[] => columns.split(",").map((name) => name.trim())

const lineNames = namesIn(lineColumns)
const columns = [
  ...namesIn(orderColumns).map((name) => `whole.${name}`),
  ...lineNames.map((name) => `line.${name} AS line_${name}`),
].join(", ")

type WholeRow<Extra> = OrderRow & Extra & { readonly line_order_id: string | null }

const lineIn = <Extra>(row: WholeRow<Extra>): LineRow =>
  Object.fromEntries(
    lineNames.map((name) => [name, (row as Readonly<Record<string, unknown>>)[`line_${name}`]]),
  ) as LineRow

export type WholeOrderQuery = {
  /** Names the order's own columns. */
  readonly where: string
  readonly values: readonly SqlValue[]
  /** More columns, computed from the order's own. */
  readonly extra?: string
  readonly lock?: "FOR UPDATE"
}

/** One order with its lines in one statement: both are of the same moment. */
export const wholeOrder = async <Extra extends object>(
  sql: Pick<Sql, "rows">,
  { where, values, extra, lock }: WholeOrderQuery,
): Promise<{ readonly record: OrderRecord; readonly row: Extra } | null> => {
  const rows = await sql.rows<WholeRow<Extra>>(
    `SELECT ${columns}${extra ? `, ${extra}` : ""} FROM ordering_order AS whole
     LEFT JOIN ordering_line AS line ON line.order_id = whole.id WHERE ${where} ORDER BY line.line_no ${lock ?? ""}`,
    values,
  )
  const [row] = rows
  if (!row) return null
  const lines = rows.filter(({ line_order_id: orderId }) => orderId !== null).map(lineIn)
  return { record: recordOf(row, lines), row }
}
