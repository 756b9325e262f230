import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { AsksPage } from "../../../features/ordering/admin/asks/asks-page.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Approvals" }

const ApprovalsPage = async ({ searchParams }: PageProps<"/admin/approvals">) => {
  const { view, cursor } = await searchParams
  const open = view !== "decided"
  const api = await caller()
  const [asks, me] = await Promise.all([
    api.orderingAdmin.listAsks({ open, cursor: typeof cursor === "string" ? cursor : null }),
    api.customers.me(),
  ])
  return (
    <>
      <AdminHead title="Approvals">
        Money that one member of staff wants to pay back and another one decides about. Nobody decides what
        they asked for themselves.
      </AdminHead>
      <AsksPage open={open} asks={asks.items} next={asks.next} me={me?.id ?? ""} />
    </>
  )
}

export default ApprovalsPage
