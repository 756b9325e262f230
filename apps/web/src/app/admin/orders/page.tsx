import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { viewOfAddress } from "../../../features/ordering/admin/order-filter.rule.ts"
import { OrdersTable } from "../../../features/ordering/admin/orders-table.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Orders" }

const OrdersAdminPage = async ({ searchParams }: PageProps<"/admin/orders">) => {
  const { view: asked, cursor, code } = await searchParams
  if (typeof code === "string" && /^[A-Za-z0-9-]{4,32}$/.test(code.trim())) {
    redirect(`/admin/orders/${code.trim().toUpperCase()}`)
  }
  const { key, statuses } = viewOfAddress(asked)
  const api = await caller()
  const page = await api.orderingAdmin.list({
    statuses: [...statuses],
    cursor: typeof cursor === "string" ? cursor : null,
  })
  return (
    <>
      <AdminHead title="Orders">What was bought, where it stands, and what can be done about it.</AdminHead>
      <OrdersTable view={key} orders={page.items} next={page.next} />
    </>
  )
}

export default OrdersAdminPage
