"use client"

import { Button } from "@haat/ui/actions"
import { toast } from "@haat/ui/overlays"
import { Copy, ExternalLink } from "lucide-react"

type TrackingProps = {
  readonly carrier: string
  readonly trackingNo: string
  /** The carrier’s own page about it. */
  readonly url: string | null
}

/** Who carries the parcel and under which number, to be copied at a press, and where they tell of it. */
export const Tracking = ({ carrier, trackingNo, url }: TrackingProps) => {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(trackingNo)
      toast({ text: "Number copied" })
    } catch {
      toast({ text: "Your browser didn’t let us copy; mark the number and copy it by hand" })
    }
  }
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-muted">With {carrier}, number</span>
      <span className="select-all break-all font-mono font-semibold">{trackingNo}</span>
      <Button tone="plain" size="sm" onClick={() => void copy()}>
        <Copy className="size-4" aria-hidden="true" />
        Copy<span className="sr-only"> the number of your parcel with {carrier}</span>
      </Button>
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex min-h-9 items-center gap-1 font-semibold text-brand-strong underline pointer-coarse:min-h-11"
        >
          Track it with {carrier}
          <ExternalLink className="size-4" aria-hidden="true" />
          <span className="sr-only"> (opens their page)</span>
        </a>
      ) : null}
    </p>
  )
}
