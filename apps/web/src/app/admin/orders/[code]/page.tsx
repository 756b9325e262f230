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
  const order = await api.orderingAdmin.get({ code }).catch((error: unknown) => {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) notFound()
    throw error
  })
  return (
    <>
      <AdminHead title={`Order ${order.code}`}>
        Every step here is kept with your name. What isn’t offered isn’t possible any more.
      </AdminHead>
      <OrderDesk initial={order} />
    </>
  )
}

export default OrderAdminPage
