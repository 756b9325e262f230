import type { LedgerEntry, StockDeskRow } from "@haat/domain/inventory"
import { buttonClass } from "@haat/ui/actions"
import { type Column, DataTable, KeyFigures } from "@haat/ui/tables"
import Link from "next/link"
import { AdjustForm } from "./adjust-form.client.tsx"
import { movementWords, signed } from "./stock-words.rule.ts"

type StockRowProps = {
  readonly row: StockDeskRow
  readonly page: { readonly items: readonly LedgerEntry[]; readonly next: string | null }
}

const when = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Kolkata",
})

const About = ({ refType, refId, reason, actorId }: LedgerEntry) =>
  reason === null ? (
    <span className="text-muted">
      {refType} {refId}
    </span>
  ) : (
    <>
      {reason} <span className="text-muted">({actorId})</span>
    </>
  )

const columns: readonly Column<LedgerEntry>[] = [
  { key: "at", label: "When", cell: ({ at }) => <time dateTime={at.toISOString()}>{when.format(at)}</time> },
  { key: "kind", label: "What", heads: true, cell: ({ kind }) => movementWords[kind] },
  { key: "onHand", numeric: true, label: "On hand", cell: ({ onHand }) => signed(onHand) },
  { key: "reserved", numeric: true, label: "Held", cell: ({ reserved }) => signed(reserved) },
  { key: "allocated", numeric: true, label: "Sold", cell: ({ allocated }) => signed(allocated) },
  { key: "shortfall", numeric: true, label: "Missing", cell: ({ shortfall }) => signed(shortfall) },
  { key: "about", label: "Why", cell: (entry) => <About {...entry} /> },
]

/** One SKU in one warehouse: its figures, a correction with its reason, and every movement behind it. */
export const StockRowPage = ({ row, page }: StockRowProps) => {
  const { sku, warehouseId, onHand, reserved, allocated, shortfall, damaged, available } = row
  const older = new URLSearchParams({ sku, warehouse: warehouseId, cursor: page.next ?? "" })
  return (
    <div className="space-y-8">
      <KeyFigures
        figures={[
          { label: "On hand", value: String(onHand) },
          { label: "Held for buyers", value: String(reserved) },
          { label: "Sold, not left", value: String(allocated) },
          { label: "Missing", value: String(shortfall) },
          { label: "Damaged", value: String(damaged) },
          { label: "Available", value: String(available) },
        ]}
      />
      <section aria-labelledby="correct" className="space-y-3">
        <h2 id="correct" className="text-xl">
          Correct by hand
        </h2>
        <AdjustForm sku={sku} warehouseId={warehouseId} onHand={onHand} />
      </section>
      <section aria-labelledby="ledger" className="space-y-3">
        <h2 id="ledger" className="text-xl">
          Ledger
        </h2>
        <DataTable
          caption="Movements, newest first"
          columns={columns}
          rows={page.items}
          keyOf={({ refId, kind, refType }) => `${refType} ${refId} ${kind}`}
          empty="Nothing has moved yet."
        />
        {page.next === null ? null : (
          <Link href={`/admin/stock?${older}`} className={buttonClass({ tone: "plain" })}>
            Older movements
          </Link>
        )}
      </section>
    </div>
  )
}
