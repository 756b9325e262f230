import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { StockPage } from "../../../features/inventory/stock/stock-page.view.tsx"
import { StockRowPage } from "../../../features/inventory/stock/stock-row.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Stock" }

const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const OneRow = async ({
  sku,
  warehouseId,
  cursor,
}: {
  sku: string
  warehouseId: string
  cursor: string | null
}) => {
  const { stockAdmin } = await caller()
  const [{ items }, page] = await Promise.all([
    stockAdmin.list({ text: sku, warehouseId }),
    stockAdmin.ledger({ sku, warehouseId, cursor }),
  ])
  const row = items.find((one) => one.sku === sku)
  if (!row) notFound()
  return (
    <>
      <AdminHead title={`Stock of ${sku}`}>
        In {warehouseId}, with every movement behind the figures.
      </AdminHead>
      <StockRowPage row={row} page={page} />
    </>
  )
}

const onlyOf = (value: unknown): "all" | "sold-out" | "short" =>
  value === "sold-out" || value === "short" ? value : "all"

const StockAdminPage = async ({ searchParams }: PageProps<"/admin/stock">) => {
  const query = await searchParams
  const [sku, warehouseId] = [textOf(query.sku), textOf(query.warehouse)]
  const cursor = textOf(query.cursor) || null
  if (sku !== "" && warehouseId !== "") return <OneRow sku={sku} warehouseId={warehouseId} cursor={cursor} />
  const text = textOf(query.text).slice(0, 64)
  const only = onlyOf(query.only)
  const page = await (await caller()).stockAdmin.list({ text, only, cursor })
  return (
    <>
      <AdminHead title="Stock">
        What is where, and how much of it may be sold. Every change has a movement.
      </AdminHead>
      <StockPage text={text} only={only} page={page} />
    </>
  )
}

export default StockAdminPage
