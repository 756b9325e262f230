import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { TuningEditor } from "../../../features/search/admin/tuning.client.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Search" }

const SearchAdminPage = async () => {
  const api = await caller()
  return (
    <>
      <AdminHead title="Search">
        How shoppers find things: what counts, what comes first, and which words mean the same.
      </AdminHead>
      <TuningEditor stored={await api.searchAdmin.tuning()} />
    </>
  )
}

export default SearchAdminPage
