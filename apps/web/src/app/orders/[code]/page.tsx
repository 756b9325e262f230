import { TRPCError } from "@trpc/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { OrderPage } from "../../../features/ordering/order/order.client.tsx"
import { caller } from "../../../trpc/caller.ts"
import { readAgain } from "../../../trpc/read-again.ts"

export const metadata: Metadata = { title: "Order", robots: { index: false }, referrer: "no-referrer" }

/** A stranger's order, an unknown one and a malformed code look the same. */
const hidden = new Set<string>(["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"])

const OrderRoute = async ({ params, searchParams }: PageProps<"/orders/[code]">) => {
  const [{ code }, { t, token: given }] = await Promise.all([params, searchParams])
  const asked = t ?? given
  const token = typeof asked === "string" && asked !== "" ? asked : null
  const api = await caller()
  const read = () => api.ordering.get({ code, ...(token ? { token } : {}) })
  // The way back from the bank: one broken connection must not look like a lost order.
  const order = await readAgain(read).catch((error: unknown) => {
    if (error instanceof TRPCError && hidden.has(error.code)) notFound()
    throw error
  })
  return (
    <div className="shell pt-6">
      <OrderPage initial={order} token={token} />
    </div>
  )
}

export default OrderRoute
