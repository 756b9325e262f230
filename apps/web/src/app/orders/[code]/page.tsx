import { mailEnv } from "@haat/platform/env"
import { TRPCError } from "@trpc/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { OrderPage } from "../../../features/ordering/order/order.client.tsx"
import { caller } from "../../../trpc/caller.ts"
import { readAgain } from "../../../trpc/read-again.ts"

export const metadata: Metadata = { title: "Order", robots: { index: false }, referrer: "no-referrer" }

/** A stranger's order, an unknown one and a malformed code look the same. */
const hidden = new Set<string>(["NOT_FOUND", "BAD_REQUEST", "FORBIDDEN"])

/** A letter to the shop, which knows at once which order it is about. */
const supportHref = (code: string): string => {
  const { from } = mailEnv()
  const address = /<([^>]+)>/.exec(from)?.[1] ?? from
  return `mailto:${address}?subject=${encodeURIComponent(`Order ${code}`)}`
}

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
      <p className="pt-6 text-muted text-sm">
        Something isn’t right?{" "}
        <a
          href={supportHref(order.code)}
          className="inline-flex min-h-11 items-center font-semibold text-brand underline underline-offset-4"
        >
          Write to us about order {order.code}
        </a>
      </p>
    </div>
  )
}

export default OrderRoute
