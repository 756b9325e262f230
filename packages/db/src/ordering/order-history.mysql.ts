import type { OrderBook, OrderStatus, OrderStep, TransitionName } from "@haat/domain/ordering"
import { inParts, padded, places, type Sql } from "../shared/index.ts"
import { groupWhole, type WholeRow, wholeColumns } from "./whole-order.mysql.ts"

type OrderWithHistory = NonNullable<Awaited<ReturnType<OrderBook["findWithHistory"]>>>

const stepNames = ["version", "name", "status", "at", "detail"] as const

export type NewStep = OrderStep & { readonly orderId: string; readonly version: number }

/** Writes steps of one order or of many, by as few statements as can be. */
export const insertSteps = (sql: Pick<Sql, "change">, steps: readonly NewStep[]): Promise<void> =>
  inParts(steps, (some) =>
    sql.change(
      `INSERT INTO ordering_step (order_id, version, name, status, detail, at) VALUES ${places(some.length, "(?, ?, ?, ?, ?, ?)")}`,
      some.flatMap(({ orderId, version, name, to, detail, at }) => [
        ...[orderId, version, name, to, detail.slice(0, 300), at],
      ]),
    ),
  )

type StepRow = {
  readonly id: string
  readonly step_version: number
  readonly step_name: string
  readonly step_status: string
  readonly step_at: Date
  readonly step_detail: string
}

type Row = (WholeRow<object> & { readonly step_version: null }) | StepRow

const isStep = (row: Row): row is StepRow => row.step_version !== null

const stepOf = (row: StepRow): OrderStep => ({
  name: row.step_name as TransitionName,
  to: row.step_status as OrderStatus,
  at: row.step_at,
  detail: row.step_detail,
})

const noSteps = stepNames.map((name) => `NULL AS step_${name}`).join(", ")
const noOrder = "NULL, ".repeat(wholeColumns.length - 1)
const steps = stepNames.map((name) => `step.${name}`).join(", ")

/**
 * Orders with their moves, oldest first, in one statement: all are of the same moment. Rows beside rows: gathered into
 * one column by the server, the moves would cost a temporary file for each order that is read.
 */
export const ordersWithHistory = async (
  sql: Pick<Sql, "rows">,
  by: "id" | "code",
  keys: readonly string[],
): Promise<readonly OrderWithHistory[]> => {
  const all = padded(keys)
  const where = `whole.${by} IN (${places(all.length)})`
  const rows = await sql.rows<Row>(
    `SELECT ${wholeColumns.join(", ")}, ${noSteps} FROM ordering_order AS whole
       LEFT JOIN ordering_line AS line ON line.order_id = whole.id WHERE ${where}
     UNION ALL
     SELECT whole.id, ${noOrder}${steps} FROM ordering_order AS whole
       JOIN ordering_step AS step ON step.order_id = whole.id WHERE ${where}`,
    [...all, ...all],
  )
  const moves = Map.groupBy(rows.filter(isStep), ({ id }) => id)
  return groupWhole(rows.filter((row) => !isStep(row))).map(({ record: order }) => {
    const own = [...(moves.get(order.id) ?? [])].sort((one, other) => one.step_version - other.step_version)
    return { order, history: own.map(stepOf) }
  })
}
