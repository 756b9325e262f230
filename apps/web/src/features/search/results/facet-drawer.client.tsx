"use client"

import { Button } from "@haat/ui/actions"
import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from "react"
import type { FacetSheet as Sheet } from "./facet-sheet.client.tsx"

const FacetSheet = lazy(() =>
  import("./facet-sheet.client.tsx").then((part) => ({ default: part.FacetSheet })),
)

type FacetDrawerProps = Omit<ComponentProps<typeof Sheet>, "open" | "onClose"> & {
  /** The opener's face, drawn by the server. */
  readonly opener: ReactNode
}

/** The filters on a phone; the list behind follows each choice. */
export const FacetDrawer = ({ opener, ...sheet }: FacetDrawerProps) => {
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        tone="plain"
        size="sm"
        className="min-h-11 lg:hidden"
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(true)
          setOpen(true)
        }}
      >
        {opener}
      </Button>
      {asked ? (
        <Suspense>
          <FacetSheet {...sheet} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
