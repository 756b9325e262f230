import { AdminActions, AdminDoors } from "../../features/admin/admin-actions.view.tsx"
import { AdminHead } from "../../features/admin/admin-shell.view.tsx"
import { caller } from "../../trpc/caller.ts"

const AdminPage = async ({ searchParams }: PageProps<"/admin">) => {
  const { cursor } = await searchParams
  const api = await caller()
  const page = await api.admin.actions({ cursor: typeof cursor === "string" ? cursor : null })
  return (
    <>
      <AdminHead title="Overview">What the staff of this shop look after, and what they changed.</AdminHead>
      <AdminDoors />
      <AdminActions actions={page.items} next={page.next} />
    </>
  )
}

export default AdminPage
