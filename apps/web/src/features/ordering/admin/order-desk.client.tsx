"use client"

import type { DeskOrderView } from "@haat/domain/ordering"
import { StatusBadge, Timeline } from "@haat/ui/orders"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable, KeyFigures } from "@haat/ui/tables"
import { useQuery } from "@tanstack/react-query"
import { useTRPC } from "../../../trpc/client.tsx"
import { statusWord } from "../order/order-stage.rule.ts"
import { RefundList } from "../order/parcels/refund-list.view.tsx"
import { LineList } from "../order-summary.view.tsx"
import { AllocationView } from "./allocation.view.tsx"
import { AskList } from "./asks/asks.client.tsx"
import { CancelOrder, RefundOrder } from "./order-steps.client.tsx"
import { ParcelSteps, ReceiveReturn } from "./parcel-steps.client.tsx"

const time = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Kolkata",
})

type Attempt = DeskOrderView["attempts"][number]
const attempts: readonly Column<Attempt>[] = [
  { key: "at", label: "When", heads: true, cell: ({ createdAt }) => time.format(createdAt) },
  { key: "status", label: "State", cell: ({ status }) => status },
  { key: "provider", label: "Gateway", cell: ({ provider }) => provider },
  { key: "why", label: "Reason", cell: ({ declineReason }) => declineReason ?? "" },
  { key: "asked", label: "Asked", numeric: true, cell: ({ amountMinor }) => formatMinor(amountMinor) },
  { key: "taken", label: "Taken", numeric: true, cell: ({ capturedMinor }) => formatMinor(capturedMinor) },
]

type Props = { readonly order: DeskOrderView; readonly onChanged: () => void }

const Returns = ({ order, onChanged }: Props) => (
  <section aria-labelledby="returns" className="space-y-3">
    <h2 id="returns" className="text-xl">
      Returns
    </h2>
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {order.returns.map((one) => (
        <li key={one.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
          <span className="text-sm">
            {one.lines.map(({ lineNo, quantity }) => `${quantity} of line ${lineNo}`).join(", ")}:{" "}
            {one.reason}, asked for on {time.format(one.requestedAt)}
            {one.refundMinor === null ? "" : `, ${formatMinor(one.refundMinor)} paid back`}
          </span>
          {one.status === "REQUESTED" ? (
            <ReceiveReturn one={one} code={order.code} onChanged={onChanged} />
          ) : (
            one.status
          )}
        </li>
      ))}
    </ul>
  </section>
)

type OrderDeskProps = {
  readonly initial: DeskOrderView
  /** Who reads it: what they asked for themselves, others decide. */
  readonly me: string
  readonly warehouses: Readonly<Record<string, string>>
}

/** One order for staff: what happened, its money, its parcels, and only what may be done now. */
export const OrderDesk = ({ initial, me, warehouses }: OrderDeskProps) => {
  const trpc = useTRPC()
  const query = useQuery(
    trpc.orderingAdmin.get.queryOptions({ code: initial.code }, { initialData: initial, staleTime: 5_000 }),
  )
  const order = query.data
  const onChanged = () => void query.refetch()
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center gap-3">
        <StatusBadge {...statusWord(order.status)} />
        {order.canCancel ? <CancelOrder order={order} onChanged={onChanged} /> : null}
        {order.refundableMinor > 0 ? <RefundOrder order={order} onChanged={onChanged} /> : null}
      </div>
      <KeyFigures
        figures={[
          { label: "Total", value: formatMinor(order.totalMinor) },
          { label: "Left to pay back", value: formatMinor(order.refundableMinor) },
          { label: "Buyer", value: <span className="break-all text-base">{order.email}</span> },
          {
            label: "To",
            value: <span className="text-base">{`${order.address.city} ${order.address.pincode}`}</span>,
          },
        ]}
      />
      {order.asks.length > 0 ? (
        <section aria-labelledby="desk-asks" className="space-y-3">
          <h2 id="desk-asks" className="text-xl">
            Asked for
          </h2>
          <AskList asks={order.asks} me={me} onChanged={onChanged} />
        </section>
      ) : null}
      {order.parcels.length > 0 ? (
        <section aria-labelledby="desk-parcels" className="space-y-3">
          <h2 id="desk-parcels" className="text-xl">
            Parcels
          </h2>
          <ParcelSteps order={order} onChanged={onChanged} />
        </section>
      ) : null}
      {order.allocation && order.allocation.considered.length > 0 ? (
        <AllocationView allocation={order.allocation} nameOf={(id) => warehouses[id] ?? id} />
      ) : null}
      {order.returns.length > 0 ? <Returns order={order} onChanged={onChanged} /> : null}
      <section aria-labelledby="desk-attempts" className="space-y-3">
        <h2 id="desk-attempts" className="text-xl">
          Payments
        </h2>
        <DataTable
          caption="Payment attempts"
          columns={attempts}
          rows={order.attempts}
          keyOf={({ id }) => id}
          empty="Nobody has tried to pay yet."
        />
      </section>
      {order.refunds.length > 0 ? <RefundList refunds={order.refunds} /> : null}
      <section aria-labelledby="desk-items" className="space-y-2">
        <h2 id="desk-items" className="text-xl">
          Items
        </h2>
        <LineList lines={order.lines} />
      </section>
      <section aria-labelledby="desk-history" className="space-y-3">
        <h2 id="desk-history" className="text-xl">
          What happened
        </h2>
        <Timeline
          entries={order.timeline.map(({ at, what, detail }, index) => ({
            key: `${order.timeline.length - index}`,
            title: what,
            detail,
            time: time.format(at),
            dateTime: at.toISOString(),
          }))}
        />
      </section>
    </div>
  )
}
