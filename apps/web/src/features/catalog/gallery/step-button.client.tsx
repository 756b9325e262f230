"use client"

import { IconButton } from "@haat/ui/actions"
import { clsx } from "clsx"
import type { ReactNode } from "react"

type StepButtonProps = {
  readonly label: string
  /** There is no further step; the button keeps the focus, so that keys go on. */
  readonly ended: boolean
  readonly onStep: () => void
  readonly className?: string
  readonly children: ReactNode
}

export const StepButton = ({ label, ended, onStep, className, children }: StepButtonProps) => (
  <IconButton
    label={label}
    aria-disabled={ended || undefined}
    onClick={() => {
      if (!ended) onStep()
    }}
    className={clsx("aria-disabled:cursor-default aria-disabled:text-line-strong", className)}
  >
    {children}
  </IconButton>
)
