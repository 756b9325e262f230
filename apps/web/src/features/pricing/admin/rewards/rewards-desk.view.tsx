import type { LedgerPosting, RewardLedger } from "@haat/domain/pricing"
import { EmptyState } from "@haat/ui/feedback"
import { FindForm } from "@haat/ui/forms"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable, KeyFigures } from "@haat/ui/tables"
import { accountName, postingName } from "./ledger-words.rule.ts"
import { EndRewards, GrantRewards } from "./reward-steps.client.tsx"

export type RewardsOf =
  | { readonly kind: "no-order" | "guest"; readonly code: string }
  | {
      readonly kind: "found"
      readonly code: string
      readonly customerId: string
      readonly email: string
      readonly ledger: RewardLedger
    }

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })
const time = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

const postings: readonly Column<LedgerPosting>[] = [
  { key: "at", label: "When", heads: true, cell: ({ at }) => time.format(at) },
  { key: "what", label: "What", cell: ({ reason, note }) => `${postingName(reason)}: ${note}` },
  {
    key: "sides",
    label: "From and to",
    cell: ({ sides }) => (
      <ul>
        {sides.map(({ accountId, amountMinor }) => (
          <li key={accountId} className="flex justify-between gap-4 whitespace-nowrap">
            <span>{accountName(accountId)}</span>
            <span className="tabular-nums">{formatMinor(amountMinor)}</span>
          </li>
        ))}
      </ul>
    ),
  },
]

type Found = Extract<RewardsOf, { kind: "found" }>

const Lots = ({ ledger, customerId }: Found) => (
  <section aria-labelledby="lots" className="space-y-3">
    <h2 id="lots" className="text-xl">
      Batches
    </h2>
    {ledger.lots.length === 0 ? (
      <p className="text-muted">This customer has never had rewards.</p>
    ) : (
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {ledger.lots.map((lot) => (
          <li
            key={`${lot.reason} ${lot.ref}`}
            className="flex flex-wrap items-center justify-between gap-3 px-4 py-3"
          >
            <span className="text-sm">
              <strong>{formatMinor(lot.leftMinor)}</strong> left of {formatMinor(lot.amountMinor)} (
              {postingName(lot.reason).toLowerCase()}), ends on {day.format(lot.expiresAt)}
            </span>
            {lot.leftMinor > 0 ? (
              <span className="flex flex-wrap gap-2">
                <EndRewards customerId={customerId} lot={lot} how="reverse" />
                <EndRewards customerId={customerId} lot={lot} how="expire" />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    )}
  </section>
)

const Books = (found: Found) => (
  <>
    <div className="flex flex-wrap items-center gap-3">
      <GrantRewards customerId={found.customerId} email={found.email} />
    </div>
    <KeyFigures
      figures={[
        { label: "Balance", value: formatMinor(found.ledger.balanceMinor) },
        { label: "Held by orders", value: formatMinor(found.ledger.heldMinor) },
        { label: "Customer", value: <span className="break-all text-base">{found.email}</span> },
      ]}
    />
    <Lots {...found} />
    <section aria-labelledby="ledger" className="space-y-3">
      <h2 id="ledger" className="text-xl">
        Ledger
      </h2>
      <DataTable
        caption="Movements, each with both sides"
        columns={postings}
        rows={found.ledger.postings}
        keyOf={({ reason, ref }) => `${reason} ${ref}`}
        empty="Nothing has moved yet."
      />
    </section>
  </>
)

/** A customer's rewards for staff: batches, both sides of every movement, and what may be done. */
export const RewardsDesk = ({ rewards }: { readonly rewards: RewardsOf | null }) => (
  <div className="space-y-6">
    <FindForm
      action="/admin/rewards"
      keep={{}}
      text={rewards?.code ?? ""}
      label="Code of an order of the customer"
      hint="Code of one of their orders"
    />
    {rewards?.kind === "no-order" ? (
      <EmptyState heading="h2" title="There is no such order">
        Check the code; it stands on the order’s page and in each of its mails.
      </EmptyState>
    ) : null}
    {rewards?.kind === "guest" ? (
      <EmptyState heading="h2" title="This order was made by a guest">
        Rewards belong to accounts. Make a gift card on the page of offers instead.
      </EmptyState>
    ) : null}
    {rewards?.kind === "found" ? <Books {...rewards} /> : null}
  </div>
)
