import { clsx } from "clsx"
import type { ReactNode } from "react"

export type Column<Row> = {
  readonly key: string
  readonly label: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end, so that their digits line up. */
  readonly numeric?: boolean
  /** The cell that names the row; read before the others by screen readers. */
  readonly heads?: boolean
}

type DataTableProps<Row> = {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Shown in place of the rows when there are none. */
  readonly empty: ReactNode
}

const cellClass = (numeric: boolean | undefined) =>
  clsx("px-3 py-2.5 align-top", numeric ? "text-end tabular-nums" : "text-start")

/** Rows for people who work with them: a real table, which scrolls sideways inside its own frame on a phone. */
export const DataTable = <Row,>({ caption, columns, rows, keyOf, empty }: DataTableProps<Row>) => (
  <section
    aria-label={caption}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll it by keys.
    tabIndex={0}
    // Positioned, so that words for screen readers in far columns are clipped with them and don't widen the page.
    className="relative overflow-x-auto rounded-lg border border-line bg-raised"
  >
    <table className="w-full min-w-max border-collapse text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="border-line border-b bg-sunk text-muted">
        <tr>
          {columns.map(({ key, label, numeric }) => (
            <th key={key} scope="col" className={clsx(cellClass(numeric), "font-semibold")}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <tr key={keyOf(row)} className="hover:bg-sunk/60">
            {columns.map(({ key, cell, numeric, heads }) =>
              heads ? (
                <th key={key} scope="row" className={clsx(cellClass(numeric), "font-semibold")}>
                  {cell(row)}
                </th>
              ) : (
                <td key={key} className={cellClass(numeric)}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length === 0 ? <div className="px-4 py-8 text-center text-muted">{empty}</div> : null}
  </section>
)
