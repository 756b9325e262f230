import { buttonClass } from "@haat/ui/actions"
import { type Column, DataTable } from "@haat/ui/tables"
import Link from "next/link"
import { ADMIN_MENU } from "./admin-menu.rule.ts"

type Action = {
  readonly id: string
  readonly actorId: string
  readonly action: string
  readonly subject: string
  readonly before: unknown
  readonly after: unknown
  readonly at: Date
}

const when = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Kolkata",
})

const State = ({ value }: { readonly value: unknown }) =>
  value === null || value === undefined ? (
    <span className="text-muted">none</span>
  ) : (
    <code className="block max-w-80 whitespace-pre-wrap break-words text-xs">{JSON.stringify(value)}</code>
  )

const columns: readonly Column<Action>[] = [
  { key: "at", label: "When", cell: ({ at }) => <time dateTime={at.toISOString()}>{when.format(at)}</time> },
  { key: "action", label: "What", heads: true, cell: ({ action }) => action },
  { key: "subject", label: "Of", cell: ({ subject }) => subject },
  { key: "actor", label: "By", cell: ({ actorId }) => actorId },
  { key: "before", label: "Before", cell: ({ before }) => <State value={before} /> },
  { key: "after", label: "After", cell: ({ after }) => <State value={after} /> },
]

type AdminActionsProps = { readonly actions: readonly Action[]; readonly next: string | null }

/** What staff changed, newest first. */
export const AdminActions = ({ actions, next }: AdminActionsProps) => (
  <section aria-labelledby="changes" className="space-y-3">
    <h2 id="changes" className="text-xl">
      Latest changes
    </h2>
    <DataTable
      caption="Changes by staff"
      columns={columns}
      rows={actions}
      keyOf={({ id }) => id}
      empty="Nobody has changed anything yet. Each change made on these pages is listed here."
    />
    {next === null ? null : (
      <Link href={`/admin?cursor=${next}`} className={buttonClass({ tone: "plain" })}>
        Older changes
      </Link>
    )}
  </section>
)

/** The staff's pages as cards, each with what it is for. */
export const AdminDoors = () => (
  <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
    {ADMIN_MENU.filter(({ href }) => href !== "/admin").map(({ href, label, does }) => (
      <li key={href}>
        <Link
          href={href}
          prefetch={false}
          className="block h-full rounded-lg border border-line bg-raised px-4 py-3 hover:border-ink"
        >
          <span className="block font-semibold">{label}</span>
          <span className="text-muted text-sm">{does}</span>
        </Link>
      </li>
    ))}
  </ul>
)
