import { formatMinor } from "../product/price.tsx"

type Adjustment = {
  readonly name: string
  readonly couponCode: string | null
  readonly on: "items" | "delivery"
  readonly savedMinor: number
}
type Tender = {
  readonly kind: "gift-card" | "rewards"
  readonly label: string
  readonly amountMinor: number
}

export const Saved = ({ minor }: { readonly minor: number }) => (
  <span className="font-semibold text-leaf">−{formatMinor(minor)}</span>
)

/** What was taken off and why, one row each: rows of a description list. Waived delivery is told by its own row. */
export const OfferRows = ({ adjustments }: { readonly adjustments: readonly Adjustment[] }) =>
  adjustments
    .filter(({ on }) => on === "items")
    .map(({ name, couponCode, savedMinor }) => (
      <div key={`${name} ${couponCode}`} className="flex justify-between gap-4">
        <dt className="min-w-0 text-muted">
          {name}
          {couponCode ? <span className="font-semibold text-ink"> {couponCode}</span> : null}
        </dt>
        <dd className="shrink-0 tabular-nums">
          <Saved minor={savedMinor} />
        </dd>
      </div>
    ))

const tenderName = ({ kind, label }: Tender): string =>
  kind === "rewards" ? "Rewards" : `Gift card ending in ${label}`

/** What gift cards and rewards pay of a total. */
export const TenderRows = ({ tenders }: { readonly tenders: readonly Tender[] }) =>
  tenders.map((tender) => (
    <div key={tenderName(tender)} className="flex justify-between gap-4">
      <dt className="text-muted">{tenderName(tender)}</dt>
      <dd className="tabular-nums">−{formatMinor(tender.amountMinor)}</dd>
    </div>
  ))
