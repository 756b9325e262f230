"use client"

import type { OfferRow } from "@haat/domain/pricing"
import { Button } from "@haat/ui/actions"
import { Badge } from "@haat/ui/feedback"
import { Drawer, toast } from "@haat/ui/overlays"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable } from "@haat/ui/tables"
import { useMutation } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { CouponSheet } from "./coupon-sheet.client.tsx"
import { OfferFormView } from "./offer-form.client.tsx"
import { phaseOf, sayBenefit, sayConditions } from "./offer-words.rule.ts"

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })
const words = { money: formatMinor, day: (at: Date) => day.format(at) }

type Open =
  | { readonly what: "form"; readonly offer: OfferRow | null }
  | { readonly what: "codes"; readonly offer: OfferRow }

const usePause = () => {
  const trpc = useTRPC()
  const router = useRouter()
  return useMutation(
    trpc.pricingAdmin.setState.mutationOptions({
      onSuccess: ({ state }) => {
        toast({ text: state === "active" ? "The offer runs again." : "The offer is paused." })
        router.refresh()
      },
      onError: () => toast({ text: "That didn’t go through. Try again.", tone: "bad" }),
    }),
  )
}

type Actions = {
  readonly onOpen: (open: Open) => void
  readonly pause: ReturnType<typeof usePause>
}

const columnsOf = ({ onOpen, pause }: Actions): readonly Column<OfferRow>[] => [
  {
    key: "name",
    label: "Offer",
    heads: true,
    cell: (offer) => (
      <>
        {offer.name}
        <span className="block font-normal text-muted">{sayBenefit(offer, formatMinor)}</span>
      </>
    ),
  },
  {
    key: "phase",
    label: "State",
    cell: (offer) => {
      const { label, tone } = phaseOf(offer, new Date())
      return <Badge tone={tone}>{label}</Badge>
    },
  },
  {
    key: "for",
    label: "For",
    cell: (offer) => <span className="block max-w-72 whitespace-normal">{sayConditions(offer, words)}</span>,
  },
  {
    key: "combines",
    label: "Combines",
    cell: ({ exclusive, priority }) => (exclusive ? "Stands alone" : `Yes, priority ${priority}`),
  },
  { key: "uses", label: "Used", numeric: true, cell: ({ uses }) => uses },
  { key: "saved", label: "Saved", numeric: true, cell: ({ savedMinor }) => formatMinor(savedMinor) },
  {
    key: "do",
    label: <span className="sr-only">Actions</span>,
    cell: (offer) => (
      <span className="flex gap-2">
        <Button tone="plain" size="sm" onClick={() => onOpen({ what: "form", offer })}>
          Edit<span className="sr-only"> {offer.name}</span>
        </Button>
        {offer.needsCoupon ? (
          <Button tone="plain" size="sm" onClick={() => onOpen({ what: "codes", offer })}>
            Codes ({offer.coupons})
          </Button>
        ) : null}
        <Button
          tone="plain"
          size="sm"
          disabled={pause.isPending}
          onClick={() =>
            pause.mutate({ id: offer.id, state: offer.state === "active" ? "paused" : "active" })
          }
        >
          {offer.state === "active" ? "Pause" : "Resume"}
          <span className="sr-only"> {offer.name}</span>
        </Button>
      </span>
    ),
  },
]

const titleOf = (open: Open | null): string => {
  if (open?.what === "codes") return `Codes of “${open.offer.name}”`
  return open?.offer ? `Edit “${open.offer.name}”` : "New offer"
}

/** All offers, each with what it gives, for whom, and what it cost. */
export const Offers = ({ offers }: { readonly offers: readonly OfferRow[] }) => {
  const [open, setOpen] = useState<Open | null>(null)
  const pause = usePause()
  const close = () => setOpen(null)
  return (
    <section aria-labelledby="offers" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="offers" className="text-lg">
          Promotions and coupons
        </h2>
        <Button onClick={() => setOpen({ what: "form", offer: null })}>New offer</Button>
      </div>
      <DataTable
        caption="Promotions and coupons"
        columns={columnsOf({ onOpen: setOpen, pause })}
        rows={offers}
        keyOf={({ id }) => id}
        empty="No offers yet."
      />
      <Drawer open={open !== null} onClose={close} title={titleOf(open)}>
        {open?.what === "form" ? <OfferFormView offer={open.offer} onDone={close} /> : null}
        {open?.what === "codes" ? <CouponSheet offer={open.offer} /> : null}
      </Drawer>
    </section>
  )
}
