import type { Metadata } from "next"
import { redirect } from "next/navigation"
import type { ReactNode } from "react"
import { AdminShell, StaffOnly } from "../../features/admin/admin-shell.view.tsx"
import { caller } from "../../trpc/caller.ts"
import { ApiProvider } from "../../trpc/client.tsx"

export const metadata: Metadata = { title: "Administration", robots: { index: false } }

/** Spares others the sight of it; what may be read and done is decided by each procedure. */
const AdminLayout = async ({ children }: { readonly children: ReactNode }) => {
  const customer = await (await caller()).customers.me()
  if (customer === null) redirect("/sign-in?next=/admin")
  if (customer.role !== "admin") return <StaffOnly />
  return (
    <ApiProvider>
      <AdminShell>{children}</AdminShell>
    </ApiProvider>
  )
}

export default AdminLayout
