"use client"

import type { Checkout } from "@haat/domain/ordering"
import { Button } from "@haat/ui/actions"
import { formatDays, formatMinor } from "@haat/ui/product"
import { Lock } from "lucide-react"
import type { ReactNode } from "react"
import type { DeliveryForm } from "./address-form.rule.ts"
import type { PriceChange } from "./checkout-words.rule.ts"

type ReviewStepProps = {
  readonly form: DeliveryForm
  readonly checkout: Checkout
  readonly busy: boolean
  readonly settling: boolean
  readonly tenders: ReactNode
  /** The sum changed since the button was pressed: the buyer must agree to the new one. */
  readonly change: PriceChange | null
  readonly onBack: (step: "address" | "delivery") => void
  readonly onPlace: () => void
}

type FactProps = { readonly title: string; readonly onChange: () => void; readonly children: ReactNode }

const Fact = ({ title, onChange, children }: FactProps) => (
  <div className="flex items-start justify-between gap-4 py-4">
    <div className="min-w-0">
      <h3 className="text-sm font-semibold text-muted">{title}</h3>
      {children}
    </div>
    <button
      type="button"
      onClick={onChange}
      className="inline-flex min-h-11 items-center text-sm font-semibold text-brand underline underline-offset-4"
    >
      Change<span className="sr-only"> {title.toLowerCase()}</span>
    </button>
  </div>
)

const placeWords = (payableMinor: number, isNewPrice: boolean): string => {
  if (payableMinor === 0) return "Place order, nothing left to pay"
  return `${isNewPrice ? "Agree" : "Place order"} and pay ${formatMinor(payableMinor)}`
}

/** Old and new sum side by side; the button below says what agreeing to it means. */
const Changed = ({ wasMinor, nowMinor }: PriceChange) => (
  <div className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-marigold-soft px-5 py-4 ring-1 ring-amber/25">
    <p className="font-semibold">The price changed while you were here. Do you agree to the new one?</p>
    <p className="text-lg tabular-nums">
      <span className="sr-only">It was </span>
      <s className="text-muted">{formatMinor(wasMinor)}</s>
      <span className="sr-only">, it is now</span> <strong>{formatMinor(nowMinor)}</strong>
    </p>
  </div>
)

export const ReviewStep = (props: ReviewStepProps) => {
  const { form, checkout, busy, settling, tenders, onBack, onPlace } = props
  const change = props.change?.nowMinor === checkout.payableMinor ? props.change : null
  const option = checkout.options.find(({ service }) => service === checkout.chosen)
  return (
    <div className="space-y-5">
      <div className="divide-y divide-line rounded-xl bg-surface px-5 ring-1 ring-line">
        <Fact title="Deliver to" onChange={() => onBack("address")}>
          <p className="font-semibold">{form.name}</p>
          <p className="text-sm">
            {[form.line1, form.line2, form.landmark, `${form.city} ${form.pincode}`, form.state]
              .filter((part) => part.trim() !== "")
              .join(", ")}
          </p>
          <p className="text-sm text-muted">
            {form.phone} · {form.email}
          </p>
        </Fact>
        <Fact title="Delivery" onChange={() => onBack("delivery")}>
          {option ? (
            <p className="font-semibold">
              {formatDays(option.earliest, option.latest)}{" "}
              <span className="font-normal text-muted">({option.service})</span>
            </p>
          ) : null}
        </Fact>
      </div>
      {tenders}
      {change ? <Changed {...change} /> : null}
      <Button size="lg" block busy={busy} disabled={settling} onClick={onPlace}>
        {busy ? "Reserving your items" : placeWords(checkout.payableMinor, change !== null)}
      </Button>
      <p className="flex items-start gap-2 text-sm text-muted">
        <Lock className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        Your items are held for you while you pay on our payment partner’s page. If you don’t pay, nothing is
        charged and the items go back on sale.
      </p>
    </div>
  )
}
