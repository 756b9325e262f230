import type { OrderView } from "@haat/domain/ordering"
import { StatusBadge } from "@haat/ui/orders"
import { formatMinor } from "@haat/ui/product"
import { refundWords } from "./parcel-words.rule.ts"

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

/** Every refund with its reason, how far it is, and since when. */
export const RefundList = ({ refunds }: Pick<OrderView, "refunds">) => (
  <section aria-labelledby="refunds" className="rounded-xl bg-surface p-5 ring-1 ring-line">
    <h2 id="refunds" className="mb-2 text-lg">
      Refunds
    </h2>
    <ul className="divide-y divide-line">
      {refunds.map((refund) => {
        const { why, text, tone } = refundWords(refund)
        const isPaid = refund.status === "SUCCEEDED"
        return (
          <li
            key={`${refund.reason} ${refund.createdAt.toISOString()} ${refund.amountMinor}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
          >
            <div className="min-w-0 text-sm">
              <p className="font-medium">{why}</p>
              <p className="text-muted">
                Asked for on {day.format(refund.createdAt)}
                {isPaid ? `, paid on ${day.format(refund.updatedAt)}` : ""}
              </p>
            </div>
            <div className="flex items-center gap-3">
              <StatusBadge tone={tone} text={text} />
              <span className="font-semibold tabular-nums">{formatMinor(refund.amountMinor)}</span>
            </div>
          </li>
        )
      })}
    </ul>
  </section>
)
