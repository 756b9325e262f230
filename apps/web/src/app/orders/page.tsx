import type { Metadata } from "next"
import { OrderList } from "../../features/ordering/order/order-list.view.tsx"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Your orders", robots: { index: false } }

const OrdersPage = async ({ searchParams }: PageProps<"/orders">) => {
  const { cursor } = await searchParams
  const api = await caller()
  const { items, next } = await api.ordering.list({ cursor: typeof cursor === "string" ? cursor : null })
  return (
    <div className="shell pt-6">
      <OrderList orders={items} next={next} />
    </div>
  )
}

export default OrdersPage
