"use client"

import type { DeskOrderView } from "@haat/domain/ordering"
import { Field } from "@haat/ui/forms"
import { StatusBadge, Timeline } from "@haat/ui/orders"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable, KeyFigures } from "@haat/ui/tables"
import { useMutation, useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { statusWord } from "../order/order-stage.rule.ts"
import { RefundList } from "../order/parcels/refund-list.view.tsx"
import { LineList } from "../order-summary.view.tsx"
import { paiseOf } from "./order-filter.rule.ts"
import { ParcelSteps, ReceiveReturn } from "./parcel-steps.client.tsx"
import { StaffForm } from "./staff-form.client.tsx"
import { staffProblem } from "./staff-words.rule.ts"

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

const CancelOrder = ({ order, onChanged }: Props) => {
  const trpc = useTRPC()
  const [problem, setProblem] = useState<string | null>(null)
  const cancel = useMutation(trpc.orderingAdmin.cancel.mutationOptions())
  const send = async (reason: string) => {
    try {
      await cancel.mutateAsync({ code: order.code, reason })
      onChanged()
      return true
    } catch (error) {
      setProblem(staffProblem((error as { data?: { refusal?: { code: string } } }).data?.refusal))
      return false
    }
  }
  const isPaid = order.placedAt !== null
  return (
    <StaffForm
      label="Cancel order"
      confirm="Cancel it"
      tone="danger"
      problem={problem}
      busy={cancel.isPending}
      onSend={send}
    >
      <p>
        {isPaid
          ? `All items are called off, and ${formatMinor(order.refundableMinor)} goes back to the buyer.`
          : "The items go back on sale. Nothing was taken."}
      </p>
    </StaffForm>
  )
}

const RefundOrder = ({ order, onChanged }: Props) => {
  const trpc = useTRPC()
  const [typed, setTyped] = useState("")
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [problem, setProblem] = useState<string | null>(null)
  const refund = useMutation(trpc.orderingAdmin.refund.mutationOptions())
  const amountMinor = paiseOf(typed)
  const isTooHigh = amountMinor !== null && amountMinor > order.refundableMinor
  const send = async (reason: string) => {
    if (amountMinor === null) return false
    try {
      await refund.mutateAsync({ code: order.code, reason, amountMinor, idempotencyKey: key })
      setTyped("")
      setKey(crypto.randomUUID())
      onChanged()
      return true
    } catch (error) {
      const { data } = error as { data?: { refusal?: { code: string } } }
      // An answer ends this request; silence means it may have been done, and the same key finds out.
      if (data) setKey(crypto.randomUUID())
      setProblem(staffProblem(data?.refusal))
      return false
    }
  }
  return (
    <StaffForm
      label="Pay back a part"
      confirm={amountMinor ? `Pay back ${formatMinor(amountMinor)}` : "Pay back"}
      tone="danger"
      problem={problem}
      busy={refund.isPending}
      canSend={amountMinor !== null && amountMinor > 0 && !isTooHigh}
      onSend={send}
    >
      <Field
        id="refund-amount"
        label="Rupees"
        inputMode="decimal"
        value={typed}
        hint={`Up to ${formatMinor(order.refundableMinor)} is left of what was paid. Items stay with the buyer.`}
        error={isTooHigh ? "That is more than is left of what was paid." : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
    </StaffForm>
  )
}

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

/** One order for staff: what happened, its money, its parcels, and only what may be done now. */
export const OrderDesk = ({ initial }: { readonly initial: DeskOrderView }) => {
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
      {order.parcels.length > 0 ? (
        <section aria-labelledby="desk-parcels" className="space-y-3">
          <h2 id="desk-parcels" className="text-xl">
            Parcels
          </h2>
          <ParcelSteps order={order} onChanged={onChanged} />
        </section>
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
