"use client"

import type { Checkout } from "@haat/domain/ordering"
import { Button } from "@haat/ui/actions"
import { RadioCards } from "@haat/ui/forms"
import { formatDays, formatMinor } from "@haat/ui/product"

export type Service = Checkout["chosen"]

type DeliveryStepProps = {
  readonly checkout: Checkout
  readonly service: Service
  readonly onService: (service: Service) => void
  readonly onDone: () => void
}

const names = { standard: "Standard delivery", express: "Express delivery" } as const
const clock = new Intl.DateTimeFormat("en-IN", {
  weekday: "short",
  hour: "numeric",
  minute: "2-digit",
  timeZone: "Asia/Kolkata",
})

/** Of the chosen service what is really asked, since an offer may pay for it; of the other what its courier asks. */
const feeOf = ({ chosen, deliveryMinor }: Checkout, { service, feeMinor }: Checkout["options"][number]) =>
  service === chosen ? deliveryMinor : feeMinor

/** Of several parcels each says its own days. */
const inParcels = ({ arrivals }: Checkout["options"][number]): string =>
  arrivals.length > 1
    ? ` · in ${arrivals.length} parcels: ${arrivals.map(({ earliest, latest }) => formatDays(earliest, latest)).join(", ")}`
    : ""

const Free = () => <span className="text-leaf">Free</span>

export const DeliveryStep = ({ checkout, service, onService, onDone }: DeliveryStepProps) => (
  <form
    className="space-y-5"
    onSubmit={(event) => {
      event.preventDefault()
      onDone()
    }}
  >
    <RadioCards
      name="service"
      legend="When should it come?"
      value={service}
      onChange={(value) => onService(value as Service)}
      choices={checkout.options.map((option) => ({
        value: option.service,
        label: formatDays(option.earliest, option.latest),
        detail: `${names[option.service]}${inParcels(option)} · if you order before ${clock.format(option.orderBy)}`,
        end: feeOf(checkout, option) === 0 ? <Free /> : formatMinor(feeOf(checkout, option)),
      }))}
    />
    {checkout.options.length === 1 && checkout.chosen === "express" ? (
      <p className="text-sm text-muted">Standard delivery can’t bring all of this to your pincode.</p>
    ) : null}
    <Button type="submit" size="lg" className="max-sm:w-full">
      Continue to review
    </Button>
  </form>
)
