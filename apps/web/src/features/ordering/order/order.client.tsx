"use client"

import type { OrderView } from "@haat/domain/ordering"
import { Timeline } from "@haat/ui/orders"
import { formatDays } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { refreshHeader } from "../../../trpc/header-state.tsx"
import { forgetOrderKey } from "../checkout/kept/order-key.client.tsx"
import { AmountList, LineList } from "../order-summary.view.tsx"
import { OrderActions } from "./order-actions.client.tsx"
import { orderStage, pollAfter } from "./order-stage.rule.ts"
import { ParcelCard } from "./parcels/parcel-card.client.tsx"
import { splitWords } from "./parcels/parcel-words.rule.ts"
import { RefundList } from "./parcels/refund-list.view.tsx"
import { StageCard } from "./stage-card.client.tsx"

type OrderPageProps = { readonly initial: OrderView; readonly token: string | null }

const time = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

const useOrder = ({ initial, token }: OrderPageProps) => {
  const trpc = useTRPC()
  const asked = { code: initial.code, ...(token ? { token } : {}) }
  const order = useQuery(
    trpc.ordering.get.queryOptions(asked, {
      initialData: initial,
      staleTime: 0,
      refetchInterval: ({ state }) =>
        state.data
          ? pollAfter(orderStage(state.data).live, state.dataUpdateCount, state.status === "error")
          : false,
    }),
  )
  return { ...order, asked }
}

/** The cart is emptied a moment after its order is placed; the header follows. */
const useFreshHeader = (kind: string) => {
  useEffect(() => {
    if (kind !== "placed") return
    const timers = [0, 1500, 5000].map((wait) => setTimeout(() => void refreshHeader(), wait))
    return () => timers.forEach(clearTimeout)
  }, [kind])
}

/** It may be ordered again from the same cart, in the very words of this order. */
const useFreshKey = (endedUnpaid: boolean) => {
  useEffect(() => {
    if (endedUnpaid) forgetOrderKey()
  }, [endedUnpaid])
}

const Arrival = ({ order }: { readonly order: OrderView }) => {
  const promise = order.lines[0]?.promise
  if (!promise || order.parcels.length > 0 || ["EXPIRED", "FAILED", "CANCELLED"].includes(order.status))
    return null
  return (
    <p className="text-sm">
      Arrives <strong>{formatDays(promise.earliest, promise.latest)}</strong>{" "}
      <span className="text-muted">
        ({promise.service}, by {promise.courier})
      </span>
    </p>
  )
}

const amountsOf = (order: OrderView) => ({
  ...order,
  ...order.priceNotes,
  payableMinor: order.totalMinor - order.tenderedMinor,
})

const card = "rounded-xl bg-surface p-5 ring-1 ring-line"

export const OrderPage = (props: OrderPageProps) => {
  const { data: order, isError, dataUpdatedAt, refetch, asked } = useOrder(props)
  const stage = orderStage(order)
  const split = splitWords(order)
  useFreshHeader(stage.kind)
  useFreshKey(order.placedAt === null && ["EXPIRED", "FAILED", "CANCELLED"].includes(order.status))
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="min-w-0 space-y-6">
        <StageCard
          order={order}
          stage={stage}
          actions={<OrderActions order={order} asked={asked} onChanged={() => void refetch()} />}
        />
        {isError ? (
          <p role="alert" className="rounded-lg bg-marigold-soft px-4 py-3 text-sm">
            We can’t reach the shop. You see the order as of {time.format(dataUpdatedAt)}; we keep trying.
          </p>
        ) : null}
        {order.parcels.length > 0 ? (
          <section aria-labelledby="parcels" className="space-y-4">
            <h2 id="parcels" className="sr-only">
              Parcels
            </h2>
            {split ? <p className="text-muted text-sm">{split}</p> : null}
            {order.parcels.map((parcel) => (
              <ParcelCard
                key={parcel.id}
                order={order}
                parcel={parcel}
                asked={asked}
                onChanged={() => void refetch()}
              />
            ))}
          </section>
        ) : null}
        {order.refunds.length > 0 ? <RefundList refunds={order.refunds} /> : null}
        <section aria-labelledby="history" className={card}>
          <h2 id="history" className="mb-4 text-lg">
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
      <section aria-labelledby="items" className={`${card} space-y-3`}>
        <h2 id="items" className="text-lg">
          Items
        </h2>
        <Arrival order={order} />
        <LineList lines={order.lines} />
        <div className="border-t border-line pt-3">
          <AmountList amounts={amountsOf(order)} />
        </div>
        <div className="border-t border-line pt-3 text-sm">
          <h3 className="font-semibold">Delivers to</h3>
          {order.address.name === "" ? null : <p>{order.address.name}</p>}
          <p className="text-muted">
            {[order.address.line1, order.address.line2, order.address.landmark]
              .filter((part) => part !== "")
              .join(", ")}
            <br />
            {order.address.city} {order.address.pincode}, {order.address.state}
          </p>
        </div>
      </section>
    </div>
  )
}
