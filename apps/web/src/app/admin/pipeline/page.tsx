import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { PipelinePage } from "../../../features/search/admin/pipeline.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Pipeline" }

const PipelineAdminPage = async () => {
  const api = await caller()
  return (
    <>
      <AdminHead title="Pipeline">
        How soon a change reaches shoppers, what waits on the way and what was put aside.
      </AdminHead>
      <PipelinePage {...(await api.searchAdmin.pipeline())} />
    </>
  )
}

export default PipelineAdminPage
