import type { DeskOrder } from "@haat/domain/ordering"
import { Button, buttonClass } from "@haat/ui/actions"
import { Field } from "@haat/ui/forms"
import { StatusBadge } from "@haat/ui/orders"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable } from "@haat/ui/tables"
import { clsx } from "clsx"
import Link from "next/link"
import { statusWord } from "../order/order-stage.rule.ts"
import { ORDER_VIEWS, type OrderViewKey } from "./order-filter.rule.ts"

const when = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

const columns: readonly Column<DeskOrder>[] = [
  {
    key: "code",
    label: "Order",
    heads: true,
    cell: ({ code }) => (
      <Link
        href={`/admin/orders/${code}`}
        prefetch={false}
        className="tap-area font-mono text-brand underline underline-offset-4"
      >
        {code}
      </Link>
    ),
  },
  {
    key: "status",
    label: "Where it stands",
    cell: ({ status }) => <StatusBadge {...statusWord(status)} />,
  },
  {
    key: "at",
    label: "Since",
    cell: ({ createdAt }) => <time dateTime={createdAt.toISOString()}>{when.format(createdAt)}</time>,
  },
  {
    key: "what",
    label: "What",
    cell: ({ firstTitle, itemCount }) => (
      <span className="block max-w-64 truncate">
        {firstTitle}
        {itemCount > 1 ? ` and ${itemCount - 1} more` : ""}
      </span>
    ),
  },
  {
    key: "who",
    label: "Buyer",
    cell: ({ email }) => <span className="block max-w-56 truncate">{email}</span>,
  },
  { key: "where", label: "To", cell: ({ city, pincode }) => `${city} ${pincode}` },
  { key: "total", label: "Total", numeric: true, cell: ({ totalMinor }) => formatMinor(totalMinor) },
]

type OrdersTableProps = {
  readonly view: OrderViewKey
  readonly orders: readonly DeskOrder[]
  readonly next: string | null
}

const address = (view: string, cursor?: string): string => {
  const query = new URLSearchParams({ ...(view ? { view } : {}), ...(cursor ? { cursor } : {}) }).toString()
  return query ? `/admin/orders?${query}` : "/admin/orders"
}

/** Orders for staff: by what is to be done with them, newest first. */
export const OrdersTable = ({ view, orders, next }: OrdersTableProps) => (
  <div className="space-y-4">
    <form action="/admin/orders" className="flex flex-wrap items-end gap-3">
      <Field
        id="order-code"
        name="code"
        label="Open an order"
        placeholder="Its code"
        autoComplete="off"
        className="w-56"
      />
      <Button type="submit" tone="plain">
        Open
      </Button>
    </form>
    <nav aria-label="Orders by state">
      <ul className="flex flex-wrap gap-2">
        {ORDER_VIEWS.map(({ key, label }) => (
          <li key={key}>
            <Link
              href={address(key)}
              aria-current={key === view ? "page" : undefined}
              className={clsx(
                "inline-flex min-h-9 items-center rounded-full border px-3.5 text-sm pointer-coarse:min-h-11",
                key === view
                  ? "border-brand bg-brand-soft font-semibold"
                  : "border-line-strong hover:border-ink",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
    <DataTable
      caption="Orders"
      columns={columns}
      rows={orders}
      keyOf={({ id }) => id}
      empty="No order stands here now."
    />
    {next === null ? null : (
      <Link href={address(view, next)} className={buttonClass({ tone: "plain" })}>
        Older orders
      </Link>
    )}
  </div>
)
