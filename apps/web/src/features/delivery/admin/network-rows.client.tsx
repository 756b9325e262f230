"use client"

import type { NetworkKind } from "@haat/domain/delivery"
import { Button } from "@haat/ui/actions"
import { Drawer } from "@haat/ui/overlays"
import { type Column, DataTable } from "@haat/ui/tables"
import { useState } from "react"
import { fieldsOf, kindWords } from "./network-words.rule.ts"
import { type Cells, RowForm } from "./row-form.client.tsx"

type Row = { readonly key: string; readonly cells: Cells }
type Open = { readonly row: Row | null } | null

const numeric = new Set(["hours", "cost", "capacity", "latitude", "longitude", "pack_hours"])

const columnsOf = (kind: NetworkKind, edit: (row: Row) => void): readonly Column<Row>[] => [
  ...fieldsOf(kind).map(
    ({ name, label }, index): Column<Row> => ({
      key: name,
      label,
      heads: index === 0,
      numeric: numeric.has(name),
      cell: ({ cells }) => cells[name] ?? "",
    }),
  ),
  {
    key: "edit",
    label: <span className="sr-only">Change</span>,
    cell: (row) => (
      <Button tone="plain" size="sm" onClick={() => edit(row)} aria-label={`Edit ${row.key}`}>
        Edit
      </Button>
    ),
  },
]

type NetworkRowsProps = { readonly kind: NetworkKind; readonly rows: readonly Row[] }

/** The rows of a kind, each open to change in a drawer beside them. */
export const NetworkRows = ({ kind, rows }: NetworkRowsProps) => {
  const [open, setOpen] = useState<Open>(null)
  const { many, one } = kindWords[kind]
  return (
    <div className="space-y-3">
      <Button onClick={() => setOpen({ row: null })}>Add a {one}</Button>
      <DataTable
        caption={many}
        columns={columnsOf(kind, (row) => setOpen({ row }))}
        rows={rows}
        keyOf={({ key }) => key}
        empty={`No ${many.toLowerCase()} here.`}
      />
      <Drawer
        open={open !== null}
        onClose={() => setOpen(null)}
        title={open?.row ? `Edit ${one}` : `Add a ${one}`}
      >
        {open ? (
          <RowForm key={open.row?.key ?? "new"} kind={kind} row={open.row} onDone={() => setOpen(null)} />
        ) : null}
      </Drawer>
    </div>
  )
}
