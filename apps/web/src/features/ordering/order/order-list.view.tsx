import type { OrderGroup, OrderSummary } from "@haat/domain/ordering"
import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import { StatusBadge } from "@haat/ui/orders"
import { formatDay, formatMinor, Thumbnail } from "@haat/ui/product"
import { clsx } from "clsx"
import Link from "next/link"
import { orderGroups } from "./order-groups.rule.ts"
import { statusWord } from "./order-stage.rule.ts"

type OrderListProps = {
  readonly orders: readonly OrderSummary[]
  readonly next: string | null
  readonly state: OrderGroup | null
}

const date = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

const OrderRow = ({ order }: { readonly order: OrderSummary }) => {
  const { text, tone } = statusWord(order.status)
  return (
    <li className="relative flex items-center gap-4 p-4 hover:bg-sunk/60 sm:px-5">
      <Thumbnail url={order.firstImageUrl} className="size-18" />
      <div className="min-w-0 flex-1 space-y-1">
        <h2 className="line-clamp-2 font-semibold tracking-normal">
          <Link
            href={`/orders/${order.code}`}
            prefetch={false}
            className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
          >
            {order.firstTitle}
          </Link>
        </h2>
        <p className="text-sm text-muted">
          {date.format(order.createdAt)} · {order.itemCount} {order.itemCount === 1 ? "item" : "items"} ·{" "}
          <span className="font-mono">{order.code}</span>
        </p>
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <StatusBadge tone={tone} text={text} />
          {order.latestArrival && tone === "good" ? <span>by {formatDay(order.latestArrival)}</span> : null}
        </p>
      </div>
      <p className="shrink-0 font-bold tabular-nums">{formatMinor(order.totalMinor)}</p>
    </li>
  )
}

const addressOf = (state: OrderGroup | null, cursor?: string): string => {
  const query = new URLSearchParams({ ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) }).toString()
  return query ? `/orders?${query}` : "/orders"
}

const pill = "inline-flex min-h-11 items-center rounded-full border px-4 text-sm"

const StateFilter = ({ state }: Pick<OrderListProps, "state">) => (
  <nav aria-label="Orders by state" className="flex flex-wrap gap-2">
    {orderGroups.map(({ key, label }) => (
      <Link
        key={label}
        href={addressOf(key)}
        aria-current={key === state ? "page" : undefined}
        className={clsx(
          pill,
          key === state ? "border-brand bg-brand-soft font-semibold" : "border-line-strong hover:border-ink",
        )}
      >
        {label}
      </Link>
    ))}
  </nav>
)

export const OrderList = ({ orders, next, state }: OrderListProps) => {
  if (orders.length === 0 && state === null)
    return (
      <EmptyState
        heading="h1"
        title="No orders yet"
        actions={
          <Link href="/" className={buttonClass({})}>
            Walk the market
          </Link>
        }
      >
        <p>Ordered as a guest on another device? Open the link in your confirmation mail.</p>
      </EmptyState>
    )
  return (
    <section aria-labelledby="orders" className="mx-auto max-w-3xl space-y-4">
      <h1 id="orders" className="text-2xl">
        Your orders
      </h1>
      <StateFilter state={state} />
      {orders.length === 0 ? (
        <p className="rounded-xl bg-surface p-6 text-center text-muted ring-1 ring-line">
          No order stands here now.
        </p>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-xl bg-surface shadow-low ring-1 ring-line">
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} />
          ))}
        </ul>
      )}
      {next ? (
        <p className="text-center">
          <Link href={addressOf(state, next)} className={buttonClass({ tone: "plain" })}>
            Older orders
          </Link>
        </p>
      ) : null}
    </section>
  )
}
