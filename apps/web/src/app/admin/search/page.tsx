import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { ConversionList } from "../../../features/search/admin/conversion.view.tsx"
import { TuningEditor } from "../../../features/search/admin/tuning.client.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Search" }

const SearchAdminPage = async () => {
  const api = await caller()
  const [tuning, conversions] = await Promise.all([api.searchAdmin.tuning(), api.searchAdmin.conversions()])
  return (
    <>
      <AdminHead title="Search">
        How shoppers find things: what counts, what comes first, and which words mean the same.
      </AdminHead>
      <TuningEditor {...tuning} />
      <ConversionList conversions={conversions} />
    </>
  )
}

export default SearchAdminPage
