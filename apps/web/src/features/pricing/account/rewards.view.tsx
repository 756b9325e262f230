import type { RewardsView } from "@haat/domain/pricing"
import { formatMinor } from "@haat/ui/product"
import { type Column, DataTable, KeyFigures } from "@haat/ui/tables"

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

const signed = (minor: number): string => `${minor < 0 ? "−" : "+"}${formatMinor(Math.abs(minor))}`

type Entry = RewardsView["entries"][number]
const entryColumns: readonly Column<Entry>[] = [
  { key: "at", label: "Date", cell: ({ at }) => day.format(at) },
  { key: "note", label: "What for", heads: true, cell: ({ note }) => note },
  { key: "amount", label: "Amount", numeric: true, cell: ({ amountMinor }) => signed(amountMinor) },
]

type Dated = { readonly text: string; readonly minor: number; readonly at: Date }

const DatedList = ({ title, items }: { readonly title: string; readonly items: readonly Dated[] }) =>
  items.length === 0 ? null : (
    <div className="space-y-2">
      <h3 className="text-base">{title}</h3>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised text-sm">
        {items.map(({ text, minor, at }) => (
          <li key={`${text} ${at.getTime()} ${minor}`} className="flex justify-between gap-4 px-4 py-2.5">
            <span>
              {text} <time dateTime={at.toISOString()}>{day.format(at)}</time>
            </span>
            <span className="font-semibold tabular-nums">{formatMinor(minor)}</span>
          </li>
        ))}
      </ul>
    </div>
  )

const comingOf = ({ coming }: RewardsView): readonly Dated[] =>
  coming.map(({ orderCode, amountMinor, dueAt }) => ({
    text: `Order ${orderCode}, from`,
    minor: amountMinor,
    at: dueAt,
  }))
const endingOf = ({ expiring }: RewardsView): readonly Dated[] =>
  expiring.map(({ amountMinor, expiresAt }) => ({ text: "Use until", minor: amountMinor, at: expiresAt }))

/** What a customer's rewards are, what comes, when they end, and every movement. */
export const Rewards = ({ rewards }: { readonly rewards: RewardsView }) => {
  const coming = rewards.coming.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return (
    <section aria-labelledby="rewards" className="space-y-4">
      <div>
        <h2 id="rewards" className="text-xl">
          Rewards
        </h2>
        <p className="max-w-prose text-muted text-sm">
          1% of what you pay for goods comes back once they can’t be returned any more. Use it like money at
          checkout, for a year.
        </p>
      </div>
      <KeyFigures
        figures={[
          { label: "To spend", value: formatMinor(rewards.balanceMinor - rewards.heldMinor), tone: "good" },
          { label: "Set aside for orders being paid", value: formatMinor(rewards.heldMinor) },
          { label: "On their way", value: formatMinor(coming) },
        ]}
      />
      <DatedList title="On their way" items={comingOf(rewards)} />
      <DatedList title="When they end" items={endingOf(rewards)} />
      <DataTable
        caption="Movements of your rewards"
        columns={entryColumns}
        rows={rewards.entries}
        keyOf={({ at, note, amountMinor }) => `${at.getTime()} ${note} ${amountMinor}`}
        empty="Nothing yet. Your first rewards come with your first order."
      />
    </section>
  )
}
