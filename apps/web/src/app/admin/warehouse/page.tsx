import { Notice } from "@haat/ui/feedback"
import type { Metadata } from "next"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import {
  Console,
  type ConsoleTab,
  consoleTabs,
  FindSku,
  NextPage,
} from "../../../features/inventory/warehouse/console.view.tsx"
import { DueCounts } from "../../../features/inventory/warehouse/counts.client.tsx"
import { Inbounds } from "../../../features/inventory/warehouse/inbound.client.tsx"
import { Orphans } from "../../../features/inventory/warehouse/orphans.view.tsx"
import { Parcels } from "../../../features/inventory/warehouse/parcels.client.tsx"
import { Shelves } from "../../../features/inventory/warehouse/shelves.client.tsx"
import { Transfers } from "../../../features/inventory/warehouse/transfers.client.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Warehouse" }

type Place = {
  readonly warehouseId: string
  readonly tab: ConsoleTab
  readonly text: string
  readonly cursor: string | null
  readonly warehouses: readonly { readonly id: string; readonly name: string }[]
}

const Work = async ({ warehouseId, tab, text, cursor, warehouses }: Place) => {
  const api = (await caller()).inventoryAdmin
  const more = (next: string | null) =>
    next === null ? null : <NextPage warehouseId={warehouseId} tab={tab} text={text} cursor={next} />
  if (tab === "inbound") {
    const { items: inbounds, next } = await api.inbounds({ warehouseId, cursor })
    return <Inbounds warehouseId={warehouseId} inbounds={inbounds} more={more(next)} />
  }
  if (tab === "parcels") {
    const { parcels, orphans, next } = await api.parcels({ warehouseId, cursor })
    return (
      <>
        <Orphans shipmentIds={orphans} />
        <Parcels parcels={parcels} isAll={cursor === null && orphans.length === 0} />
        {more(next)}
      </>
    )
  }
  if (tab === "transfers") {
    const others = warehouses.filter(({ id }) => id !== warehouseId)
    const { items: transfers, next } = await api.transfers({ warehouseId, cursor })
    return <Transfers warehouseId={warehouseId} others={others} transfers={transfers} more={more(next)} />
  }
  const { items, next } = await api.stock({ warehouseId, text, cursor, unlocatedOnly: tab === "put-away" })
  const due = tab === "counts" && text === "" && cursor === null ? await api.countsDue({ warehouseId }) : []
  return (
    <>
      <DueCounts warehouseId={warehouseId} due={due} />
      <FindSku warehouseId={warehouseId} tab={tab} text={text} />
      <Shelves warehouseId={warehouseId} stock={items} work={tab} />
      {more(next)}
    </>
  )
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const NoWarehouse = () => (
  <>
    <AdminHead title="Warehouse">Goods in, on the shelves, out, and between warehouses.</AdminHead>
    <Notice>The network has no warehouse yet. Add one under Delivery; it is here seconds later.</Notice>
  </>
)

const WarehousePage = async ({ searchParams }: PageProps<"/admin/warehouse">) => {
  const query = await searchParams
  const warehouses = await (await caller()).inventoryAdmin.warehouses()
  const named = textOf(query.warehouse)
  const asked = warehouses.find(({ id }) => id === named) ?? warehouses[0]
  if (!asked) return <NoWarehouse />
  const warehouseId = asked.id
  const tab = Object.keys(consoleTabs).find((key): key is ConsoleTab => key === query.tab) ?? "parcels"
  return (
    <>
      <AdminHead title="Warehouse">Goods in, on the shelves, out, and between warehouses.</AdminHead>
      {named === "" || named === warehouseId ? null : (
        <Notice tone="warn">
          The network has no warehouse {named.slice(0, 32)}. This is {warehouseId}.
        </Notice>
      )}
      <Console warehouses={warehouses} warehouseId={warehouseId} tab={tab}>
        <Work
          key={`${warehouseId} ${tab}`}
          {...{ warehouseId, tab, warehouses }}
          text={textOf(query.text).slice(0, 64)}
          cursor={textOf(query.cursor).slice(0, 64) || null}
        />
      </Console>
    </>
  )
}

export default WarehousePage
