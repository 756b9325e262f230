import { gauge } from "@haat/platform/telemetry"
import type { Shop } from "@haat/runtime/shop"
import { repeating } from "../backbone/watch.ts"

const open = gauge({
  name: "haat_reconciliation_open_cases",
  help: "Differences between the books that wait for a person, by kind",
  labels: ["kind"],
})

/** Tells how many cases wait, so that somebody hears of them who doesn't look at the page. */
export const countCasesWatch = repeating(
  { name: "payment.count-cases", everyMs: 60_000 },
  async ({ payment }: { readonly payment: Pick<Shop["payment"], "openCases"> }) => {
    const counts = await payment.openCases()
    open.reset()
    for (const { kind, open: waiting } of counts) open.set({ kind }, waiting)
  },
)
