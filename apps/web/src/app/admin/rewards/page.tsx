import { TRPCError } from "@trpc/server"
import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { RewardsDesk, type RewardsOf } from "../../../features/pricing/admin/rewards/rewards-desk.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Rewards" }

/** Whose rewards: found by the code of an order that its buyer tells on the phone. */
const readRewards = async (code: string): Promise<RewardsOf> => {
  const api = await caller()
  const order = await api.orderingAdmin.get({ code }).catch((error: unknown) => {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) return null
    throw error
  })
  if (!order) return { kind: "no-order", code }
  if (order.customerId === null) return { kind: "guest", code }
  const { customerId, email } = order
  return { kind: "found", code, customerId, email, ledger: await api.pricingAdmin.rewards({ customerId }) }
}

const RewardsAdminPage = async ({ searchParams }: PageProps<"/admin/rewards">) => {
  const { text } = await searchParams
  const code = typeof text === "string" ? text.trim() : ""
  return (
    <>
      <AdminHead title="Rewards">
        What a customer has, where each paisa came from and went to. Give some to make good for something,
        take back what was given by mistake, or end it early.
      </AdminHead>
      <RewardsDesk rewards={code === "" ? null : await readRewards(code)} />
    </>
  )
}

export default RewardsAdminPage
