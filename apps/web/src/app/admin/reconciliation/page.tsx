import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { filterOf, isWholeRun } from "../../../features/payment/admin/case-words.rule.ts"
import { Cases, Queues, Runs } from "../../../features/payment/admin/reconciliation.view.tsx"
import { RunNow } from "../../../features/payment/admin/run-now.client.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Reconciliation" }

const ReconciliationPage = async ({ searchParams }: PageProps<"/admin/reconciliation">) => {
  const filter = filterOf(await searchParams)
  const { paymentAdmin } = await caller()
  const [runs, queues, page] = await Promise.all([
    paymentAdmin.runs(),
    paymentAdmin.queues(),
    paymentAdmin.cases(filter),
  ])
  return (
    <>
      <AdminHead title="Reconciliation" actions={<RunNow />}>
        The gateways’ books against ours, and orders, payments and stock against each other. What is safe is
        set right by itself; the rest waits here.
      </AdminHead>
      <Queues queues={queues} isWhole={isWholeRun(runs[0])} />
      <Cases filter={filter} cases={page.items} next={page.next} />
      <Runs runs={runs} />
    </>
  )
}

export default ReconciliationPage
