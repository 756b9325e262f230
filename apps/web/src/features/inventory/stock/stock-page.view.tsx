import type { StockDeskRow } from "@haat/domain/inventory"
import { buttonClass } from "@haat/ui/actions"
import { Badge } from "@haat/ui/feedback"
import { FindForm } from "@haat/ui/forms"
import { pillLinkClass } from "@haat/ui/navigation"
import { type Column, DataTable } from "@haat/ui/tables"
import Link from "next/link"

type Only = "all" | "sold-out" | "short"
type StockPageProps = {
  readonly text: string
  readonly only: Only
  readonly page: { readonly items: readonly StockDeskRow[]; readonly next: string | null }
}

const address = (query: Readonly<Record<string, string>>): string =>
  `/admin/stock?${new URLSearchParams(query)}`

const State = ({ available, shortfall }: StockDeskRow) => {
  if (shortfall > 0) return <Badge tone="bad">{shortfall} promised units missing</Badge>
  return available === 0 ? <Badge tone="warn">sold out</Badge> : null
}

const columns: readonly Column<StockDeskRow>[] = [
  {
    key: "sku",
    label: "SKU",
    heads: true,
    cell: ({ sku, warehouseId }) => (
      <Link href={address({ sku, warehouse: warehouseId })} prefetch={false} className="tap-area underline">
        {sku}
      </Link>
    ),
  },
  { key: "warehouse", label: "Warehouse", cell: ({ warehouseId }) => warehouseId },
  { key: "onHand", numeric: true, label: "On hand", cell: ({ onHand }) => onHand },
  { key: "reserved", numeric: true, label: "Held", cell: ({ reserved }) => reserved },
  { key: "allocated", numeric: true, label: "Sold, not left", cell: ({ allocated }) => allocated },
  { key: "damaged", numeric: true, label: "Damaged", cell: ({ damaged }) => damaged },
  { key: "available", numeric: true, label: "Available", cell: ({ available }) => available },
  { key: "state", label: "", cell: (row) => <State {...row} /> },
]

const views: readonly { readonly only: Only; readonly label: string }[] = [
  { only: "all", label: "All" },
  { only: "sold-out", label: "Sold out" },
  { only: "short", label: "Promised units missing" },
]

const Views = ({ only, text }: Pick<StockPageProps, "only" | "text">) => (
  <nav aria-label="Which stock" className="flex gap-1 overflow-x-auto">
    {views.map((view) => (
      <Link
        key={view.only}
        href={address({ only: view.only, text })}
        prefetch={false}
        aria-current={view.only === only ? "page" : undefined}
        className={pillLinkClass(view.only === only)}
      >
        {view.label}
      </Link>
    ))}
  </nav>
)

const Find = ({ only, text }: Pick<StockPageProps, "only" | "text">) => (
  <FindForm action="/admin/stock" keep={{ only }} text={text} label="Find a SKU" hint="Any part of a SKU" />
)

/** What is where, and how much of it may be sold. */
export const StockPage = ({ text, only, page }: StockPageProps) => (
  <>
    <Views only={only} text={text} />
    <Find only={only} text={text} />
    <DataTable
      caption="Stock by SKU and warehouse"
      columns={columns}
      rows={page.items}
      keyOf={({ sku, warehouseId }) => `${sku} ${warehouseId}`}
      empty={
        only === "short" ? "No promised unit is missing." : "No stock fits. Try another part of the SKU."
      }
    />
    {page.next === null ? null : (
      <Link href={address({ only, text, cursor: page.next })} className={buttonClass({ tone: "plain" })}>
        Next page
      </Link>
    )}
  </>
)
