"use client"

import { lazy, type ReactNode, Suspense, useState } from "react"
import { useHeaderState } from "../../trpc/header-state.tsx"

const PincodeDialog = lazy(() =>
  import("./pincode-dialog.client.tsx").then((module) => ({ default: module.PincodeDialog })),
)

type PincodeChipProps = { readonly pin: ReactNode; readonly more: ReactNode }

/** Where to deliver; everything dated on the page follows it. */
export const PincodeChip = ({ pin, more }: PincodeChipProps) => {
  const { data } = useHeaderState()
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const place = data?.place
  return (
    <div className="min-w-0">
      <button
        type="button"
        onClick={() => {
          setAsked(true)
          setOpen(true)
        }}
        className="flex min-h-11 max-w-full items-center gap-2 rounded-full px-2.5 text-start text-sm leading-tight transition-colors hover:bg-white/15 focus-visible:outline-marigold md:w-48"
      >
        {pin}
        <span className="min-w-0 flex-1">
          <span className="block truncate text-xs opacity-90">
            <span className="max-sm:sr-only">Deliver to </span>
            {place ? place.city : data ? "" : "\u00a0"}
          </span>
          <span className="block truncate font-semibold">
            {place ? (
              place.pincode
            ) : data ? (
              <>
                <span className="max-sm:sr-only">Choose </span>
                <span className="max-sm:capitalize">pincode</span>
              </>
            ) : (
              "\u00a0"
            )}
          </span>
        </span>
        {more}
      </button>
      {asked ? (
        <Suspense>
          <PincodeDialog open={open} onClose={() => setOpen(false)} current={place?.pincode ?? ""} />
        </Suspense>
      ) : null}
    </div>
  )
}
