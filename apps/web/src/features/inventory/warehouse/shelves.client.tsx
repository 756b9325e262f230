"use client"

import type { LocatedStock } from "@haat/domain/inventory"
import { Notice } from "@haat/ui/feedback"
import { CountForm, CountReasons } from "./counts.client.tsx"
import { PutAwayForm, PutAwayMany } from "./put-away.client.tsx"

const Where = ({ stock }: { readonly stock: LocatedStock }) => (
  <div className="min-w-0">
    <p className="break-all font-semibold">{stock.sku}</p>
    <p className="text-muted text-sm">
      {stock.onHand} here, {stock.promised} promised, {stock.picked} picked, {stock.unlocated} on the floor
    </p>
    <p className="text-sm">{stock.bins.map(({ bin, quantity }) => `${bin}: ${quantity}`).join(" · ")}</p>
  </div>
)

type ShelvesProps = {
  readonly warehouseId: string
  readonly stock: readonly LocatedStock[]
  readonly work: "put-away" | "counts"
}

const Rows = ({ warehouseId, stock, work }: ShelvesProps) => (
  <ul className="space-y-3">
    {stock.map((one) => (
      <li
        key={`${one.sku} ${one.onHand} ${one.unlocated}`}
        className="space-y-3 rounded-lg border border-line bg-raised p-4"
      >
        <Where stock={one} />
        {work === "put-away" ? (
          <PutAwayForm warehouseId={warehouseId} stock={one} />
        ) : (
          <CountForm warehouseId={warehouseId} sku={one.sku} bin={one.bins[0]?.bin ?? ""} />
        )}
      </li>
    ))}
  </ul>
)

/** SKUs of a warehouse with their bins: to put away what lies on the floor, or to count. */
export const Shelves = ({ warehouseId, stock, work }: ShelvesProps) => (
  <>
    {stock.length === 0 ? (
      <Notice tone="good">{work === "put-away" ? "Everything is in its bin." : "No such SKU here."}</Notice>
    ) : (
      <Rows warehouseId={warehouseId} stock={stock} work={work} />
    )}
    {work === "put-away" ? <PutAwayMany warehouseId={warehouseId} /> : <CountReasons />}
  </>
)
