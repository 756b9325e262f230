"use client"

import type { CartView, CartViewLine } from "@haat/domain/basket"
import { formatDays } from "@haat/ui/product"
import { Truck } from "lucide-react"
import type { ReactNode } from "react"
import { type CartGroup, parcelWords, sellersOf } from "./cart-groups.rule.ts"

type GroupProps = {
  readonly group: CartGroup
  readonly cart: Pick<CartView, "parcels" | "service">
  readonly children: (line: CartViewLine) => ReactNode
}

const Stuck = () => <h2 className="text-base font-semibold tracking-normal">Can’t come as it is</h2>

const Coming = ({ group, cart: { parcels, service } }: Omit<GroupProps, "children">) => {
  if (!group.parcel) return <Stuck />
  const { number, earliest, latest } = group.parcel
  return (
    <>
      <Truck className="mt-0.5 size-5 shrink-0 text-leaf" aria-hidden="true" />
      <div className="min-w-0">
        <h2 className="text-base font-semibold tracking-normal">
          <span className="font-normal text-muted">{parcelWords(number, parcels.length)}, arrives </span>
          {formatDays(earliest, latest)}
          {service === "express" ? <span className="font-normal text-muted"> by express</span> : null}
        </h2>
        <p className="text-sm text-muted">Sold by {sellersOf(group)}</p>
      </div>
    </>
  )
}

/** What comes together: when, and who sells it. */
export const CartGroupCard = ({ group, cart, children }: GroupProps) => (
  <li className="rounded-xl bg-surface shadow-low ring-1 ring-line">
    <div className="flex items-start gap-3 border-b border-line px-4 py-3 sm:px-5">
      <Coming group={group} cart={cart} />
    </div>
    <ul className="divide-y divide-line px-4 sm:px-5">{group.lines.map(children)}</ul>
  </li>
)
