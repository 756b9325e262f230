import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { NetworkPage } from "../../../features/delivery/admin/network-page.view.tsx"
import { kindOfAddress } from "../../../features/delivery/admin/network-words.rule.ts"
import { caller } from "../../../trpc/caller.ts"

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const DeliveryAdminPage = async ({ searchParams }: PageProps<"/admin/delivery">) => {
  const query = await searchParams
  const kind = kindOfAddress(query.kind)
  const text = textOf(query.text).slice(0, 80)
  const page = await (await caller()).deliveryAdmin.list({
    kind,
    text,
    cursor: textOf(query.cursor) || null,
    limit: 25,
  })
  return (
    <>
      <AdminHead title="Delivery">
        What promises are made from. A change is in the shop within ten seconds; each leaves a trace.
      </AdminHead>
      <NetworkPage kind={kind} text={text} page={page} />
    </>
  )
}

export default DeliveryAdminPage
