import type { Checkout } from "@haat/domain/ordering"
import { OfferRows, TenderRows } from "@haat/ui/orders"
import { formatMinor, Thumbnail } from "@haat/ui/product"
import { clsx } from "clsx"
import Link from "next/link"

type Amounts = Pick<
  Checkout,
  | "itemsMinor"
  | "discountMinor"
  | "deliveryMinor"
  | "taxMinor"
  | "totalMinor"
  | "adjustments"
  | "tenders"
  | "payableMinor"
>

type SummaryLine = {
  readonly sku: string
  readonly title: string
  readonly options: Readonly<Record<string, string>>
  readonly quantity: number
  readonly lineMinor: number
  readonly imageUrl: string | null
}

/** Which offer made delivery cheaper, if one did. */
const deliveryReason = ({ adjustments }: Amounts): string => {
  const reason = adjustments.find(({ on }) => on === "delivery")
  return reason ? ` (${reason.couponCode ?? reason.name})` : ""
}

/** What is paid and why; used before and after ordering. */
export const AmountList = ({
  amounts,
  settling = false,
}: {
  readonly amounts: Amounts
  readonly settling?: boolean
}) => (
  <dl className={clsx("space-y-1.5 transition-opacity", settling && "opacity-50")}>
    <div className="flex justify-between gap-4">
      <dt className="text-muted">Items</dt>
      <dd className="tabular-nums">{formatMinor(amounts.itemsMinor)}</dd>
    </div>
    <OfferRows adjustments={amounts.adjustments} />
    <div className="flex justify-between gap-4">
      <dt className="text-muted">Delivery{deliveryReason(amounts)}</dt>
      <dd className="tabular-nums">
        {amounts.deliveryMinor === 0 ? (
          <span className="font-semibold text-leaf">Free</span>
        ) : (
          formatMinor(amounts.deliveryMinor)
        )}
      </dd>
    </div>
    <div className="flex justify-between gap-4 border-t border-line pt-2.5 text-lg font-bold">
      <dt>Total</dt>
      <dd className="tabular-nums">{formatMinor(amounts.totalMinor)}</dd>
    </div>
    {amounts.tenders.length > 0 ? (
      <>
        <TenderRows tenders={amounts.tenders} />
        <div className="flex justify-between gap-4 font-semibold">
          <dt>Left to pay</dt>
          <dd className="tabular-nums">{formatMinor(amounts.payableMinor)}</dd>
        </div>
      </>
    ) : null}
    <div className="flex justify-between gap-4 text-xs text-muted">
      <dt>GST contained</dt>
      <dd className="tabular-nums">{formatMinor(amounts.taxMinor)}</dd>
    </div>
  </dl>
)

export const LineList = ({ lines }: { readonly lines: readonly SummaryLine[] }) => (
  <ul className="divide-y divide-line">
    {lines.map((line) => (
      <li key={line.sku} className="flex items-center gap-3 py-2.5">
        <Thumbnail url={line.imageUrl} className="size-14" />
        <div className="min-w-0 flex-1 text-sm">
          <p className="line-clamp-2 font-medium">{line.title}</p>
          <p className="text-muted">
            {[...Object.values(line.options), `Quantity ${line.quantity}`].join(" · ")}
          </p>
        </div>
        <p className="text-sm font-semibold tabular-nums">{formatMinor(line.lineMinor)}</p>
      </li>
    ))}
  </ul>
)

type OrderSummaryProps = { readonly checkout: Checkout; readonly settling: boolean }

export const OrderSummary = ({ checkout, settling }: OrderSummaryProps) => (
  <section
    aria-labelledby="order-summary"
    className="space-y-3 rounded-xl bg-surface p-5 shadow-low ring-1 ring-line lg:sticky lg:top-24"
  >
    <div className="flex items-center justify-between gap-4">
      <h2 id="order-summary" className="text-lg">
        Your order
      </h2>
      <Link
        href="/cart"
        className="inline-flex min-h-9 items-center text-sm font-semibold text-brand underline underline-offset-4 pointer-coarse:min-h-11"
      >
        Edit cart
      </Link>
    </div>
    <LineList lines={checkout.lines} />
    <div className="border-t border-line pt-3">
      <AmountList amounts={checkout} settling={settling} />
    </div>
  </section>
)
