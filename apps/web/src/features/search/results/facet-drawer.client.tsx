"use client"

import { Button } from "@haat/ui/actions"
import { Drawer } from "@haat/ui/overlays"
import { SlidersHorizontal } from "lucide-react"
import { type ReactNode, useState } from "react"
import { Count } from "../cards/count.view.tsx"

type FacetDrawerProps = {
  readonly chosen: number
  readonly total: number
  readonly atLeast: boolean
  readonly children: ReactNode
}

/** The filters on a phone; the list behind follows each choice. */
export const FacetDrawer = ({ chosen, total, atLeast, children }: FacetDrawerProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="plain" size="sm" className="min-h-11 lg:hidden" onClick={() => setOpen(true)}>
        <SlidersHorizontal className="size-4" aria-hidden="true" />
        Filters
        {chosen > 0 ? (
          <span className="grid size-5 place-items-center rounded-full bg-brand text-xs text-on-brand">
            {chosen}
          </span>
        ) : null}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title="Filters"
        footer={
          <Button block onClick={() => setOpen(false)}>
            Show <Count count={total} atLeast={atLeast} /> {total === 1 ? "result" : "results"}
          </Button>
        }
      >
        {children}
      </Drawer>
    </>
  )
}
