import { TRPCError } from "@trpc/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AdminHead } from "../../../../features/admin/admin-shell.view.tsx"
import { OrderDesk } from "../../../../features/ordering/admin/order-desk.client.tsx"
import { caller } from "../../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Order" }

const OrderAdminPage = async ({ params }: PageProps<"/admin/orders/[code]">) => {
  const { code } = await params
  const api = await caller()
  const [order, me, warehouses] = await Promise.all([
    api.orderingAdmin.get({ code }).catch((error: unknown) => {
      if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) notFound()
      throw error
    }),
    api.customers.me(),
    api.inventoryAdmin.warehouses(),
  ])
  const names = Object.fromEntries(warehouses.map(({ id, name }) => [id, name]))
  return (
    <>
      <AdminHead title={`Order ${order.code}`}>
        Every step here is kept with your name. What isn’t offered isn’t possible any more.
      </AdminHead>
      <OrderDesk initial={order} me={me?.id ?? ""} warehouses={names} />
    </>
  )
}

export default OrderAdminPage
