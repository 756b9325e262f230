import type { OrderRecord } from "@haat/domain/ordering"
import type { Sql, SqlValue } from "../shared/index.ts"
import { type LineRow, lineColumns, type OrderRow, orderColumns, recordOf } from "./order-row.mapping.ts"

const namesIn = (columns: string): readonly string[] => columns.split(",").map((name) => name.trim())

/** What each of a line's columns is called there and in the joined row. */
const lineNames = namesIn(lineColumns).map((name) => ({ name, joined: `line_${name}` }))

/** An order's columns, its id first, then a line's. */
export const wholeColumns: readonly string[] = [
  ...namesIn(orderColumns).map((name) => `whole.${name}`),
  ...lineNames.map(({ name, joined }) => `line.${name} AS ${joined}`),
]

export type WholeRow<Extra> = OrderRow & Extra & { readonly line_order_id: string | null }

const lineIn = <Extra>(row: WholeRow<Extra>): LineRow => {
  const from = row as Readonly<Record<string, unknown>>
  const line: Record<string, unknown> = {}
  for (const { name, joined } of lineNames) line[name] = from[joined]
  return line as LineRow
}

export type WholeOrderQuery = {
  /** Names the order's own columns. */
  readonly where: string
  readonly values: readonly SqlValue[]
  /** More columns, computed from the order's own. */
  readonly extra?: string
  readonly lock?: "FOR UPDATE"
}

const byNumber = (one: LineRow, other: LineRow): number => one.line_no - other.line_no

export type Whole<Extra> = { readonly record: OrderRecord; readonly row: Extra }

/** Orders out of rows of one line each. */
export const groupWhole = <Extra extends object>(rows: readonly WholeRow<Extra>[]): readonly Whole<Extra>[] =>
  [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const lines = own.filter(({ line_order_id: orderId }) => orderId !== null).map(lineIn)
    return own.slice(0, 1).map((row) => ({ record: recordOf(row, lines.sort(byNumber)), row }))
  })

/**
 * Orders with their lines in one statement: all are of the same moment. Put in order here: sorting a join of wide rows
 * makes the server write a temporary file for each order that is read.
 */
export const wholeOrders = async <Extra extends object>(
  sql: Pick<Sql, "rows">,
  { where, values, extra, lock }: WholeOrderQuery,
): Promise<readonly Whole<Extra>[]> =>
  groupWhole<Extra>(
    await sql.rows<WholeRow<Extra>>(
      `SELECT ${wholeColumns.join(", ")}${extra ? `, ${extra}` : ""} FROM ordering_order AS whole
     LEFT JOIN ordering_line AS line ON line.order_id = whole.id WHERE ${where} ${lock ?? ""}`,
      values,
    ),
  )

/** The one order, or null. */
export const wholeOrder = async <Extra extends object>(
  sql: Pick<Sql, "rows">,
  query: WholeOrderQuery,
): Promise<Whole<Extra> | null> => (await wholeOrders<Extra>(sql, query))[0] ?? null
