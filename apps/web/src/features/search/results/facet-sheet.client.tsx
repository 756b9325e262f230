"use client"

import { Button } from "@haat/ui/actions"
import { Drawer } from "@haat/ui/overlays"
import type { ReactNode } from "react"
import { Count } from "../cards/count.view.tsx"

type FacetSheetProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly total: number
  readonly atLeast: boolean
  readonly children: ReactNode
}

/** What comes out when somebody on a phone wants to filter; loaded only then. */
export const FacetSheet = ({ open, onClose, total, atLeast, children }: FacetSheetProps) => (
  <Drawer
    open={open}
    onClose={onClose}
    title="Filters"
    footer={
      <Button block onClick={onClose}>
        <span>
          Show <Count count={total} atLeast={atLeast} /> {total === 1 ? "result" : "results"}
        </span>
      </Button>
    }
  >
    {children}
  </Drawer>
)
