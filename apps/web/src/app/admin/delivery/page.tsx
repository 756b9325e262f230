import { NetworkPage } from "../../../features/delivery/admin/network-page.view.tsx"
import { kindOfAddress } from "../../../features/delivery/admin/network-words.rule.ts"
import { caller } from "../../../trpc/caller.ts"

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const DeliveryAdminPage = async ({ searchParams }: PageProps<"/admin/delivery">) => {
  const query = await searchParams
  const kind = kindOfAddress(query.kind)
  const text = textOf(query.text).slice(0, 80)
  const page = await (await caller()).deliveryAdmin.list({ kind, text, cursor: textOf(query.cursor) || null })
  return <NetworkPage kind={kind} text={text} page={page} />
}

export default DeliveryAdminPage
