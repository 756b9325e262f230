import type { Metadata } from "next"
import { groupOfAddress } from "../../features/ordering/order/order-groups.rule.ts"
import { OrderList } from "../../features/ordering/order/order-list.view.tsx"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Your orders", robots: { index: false } }

const OrdersPage = async ({ searchParams }: PageProps<"/orders">) => {
  const { cursor, state: asked } = await searchParams
  const state = groupOfAddress(asked)
  const api = await caller()
  const { items, next } = await api.ordering.list({
    cursor: typeof cursor === "string" ? cursor : null,
    ...(state ? { state } : {}),
  })
  return (
    <div className="shell pt-6">
      <OrderList orders={items} next={next} state={state} />
    </div>
  )
}

export default OrdersPage
