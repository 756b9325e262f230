"use client"

import { Button } from "@haat/ui/actions"
import { Drawer } from "@haat/ui/overlays"
import { SlidersHorizontal } from "lucide-react"
import { type ReactNode, useState } from "react"

type FacetDrawerProps = { readonly chosen: number; readonly total: number; readonly children: ReactNode }

const counts = new Intl.NumberFormat("en-IN")

/** The filters on a phone; the list behind follows each choice. */
export const FacetDrawer = ({ chosen, total, children }: FacetDrawerProps) => {
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
            Show {counts.format(total)} {total === 1 ? "result" : "results"}
          </Button>
        }
      >
        {children}
      </Drawer>
    </>
  )
}
