import type { CaseKind, CaseState, ReconciliationCase, ReconciliationRun } from "@haat/domain/payment"
import { buttonClass } from "@haat/ui/actions"
import { Badge, Notice } from "@haat/ui/feedback"
import { type Column, DataTable, KeyFigures } from "@haat/ui/tables"
import Link from "next/link"
import { factLines, hrefOf, kindWords, stateWords } from "./case-words.rule.ts"
import { ResolveCase } from "./resolve-case.client.tsx"

const when = new Intl.DateTimeFormat("en-IN", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "Asia/Kolkata",
})

const Time = ({ at }: { readonly at: Date }) => <time dateTime={at.toISOString()}>{when.format(at)}</time>

const runColumns: readonly Column<ReconciliationRun>[] = [
  { key: "at", label: "Begun", heads: true, cell: ({ startedAt }) => <Time at={startedAt} /> },
  {
    key: "days",
    label: "Days (UTC)",
    cell: ({ days }) => (days.length > 0 ? `${days[0]} to ${days.at(-1)}` : "–"),
  },
  { key: "lines", label: "Gateway’s lines", numeric: true, cell: ({ lines }) => lines },
  { key: "found", label: "Found", numeric: true, cell: ({ found }) => found },
  { key: "repaired", label: "Set right", numeric: true, cell: ({ repaired }) => repaired },
  { key: "queued", label: "Waiting", numeric: true, cell: ({ queued }) => queued },
  {
    key: "state",
    label: "State",
    cell: ({ finishedAt, problems }) => {
      if (!finishedAt) return <Badge tone="warn">Running</Badge>
      return problems.length > 0 ? <Badge tone="bad">Not whole</Badge> : <Badge tone="good">Done</Badge>
    },
  },
]

/** The latest comparisons, and what kept one from being whole. */
export const Runs = ({ runs }: { readonly runs: readonly ReconciliationRun[] }) => {
  const [last] = runs
  const problems = last?.problems ?? []
  return (
    <section aria-labelledby="runs" className="space-y-3">
      <h2 id="runs" className="text-xl">
        Latest runs
      </h2>
      {problems.length > 0 ? (
        <Notice tone="bad" title="Not everything could be compared">
          <ul>
            {problems.map((problem) => (
              <li key={problem} className="break-words">
                {problem}
              </li>
            ))}
          </ul>
          <p>Nothing was concluded from it; the next run tries again.</p>
        </Notice>
      ) : null}
      <DataTable
        caption="Runs of the reconciliation"
        columns={runColumns}
        rows={runs}
        keyOf={({ id }) => id}
        empty="It hasn’t run yet. It runs by itself each day, or when you press “Run now”."
      />
    </section>
  )
}

const Facts = ({ facts }: Pick<ReconciliationCase, "facts">) => (
  <dl className="grid max-w-96 grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-xs">
    {factLines(facts).map(({ name, text }) => (
      <div key={name} className="contents">
        <dt className="text-muted">{name}</dt>
        <dd className="break-all tabular-nums">{text}</dd>
      </div>
    ))}
  </dl>
)

const Ending = ({ one }: { readonly one: ReconciliationCase }) => {
  if (one.state === "OPEN") return <ResolveCase id={one.id} title={kindWords(one.kind)} />
  return (
    <div className="max-w-64 whitespace-normal">
      {one.closedAt ? <Time at={one.closedAt} /> : null}
      {one.note ? <p className="text-muted">{one.note}</p> : null}
    </div>
  )
}

const caseColumns: readonly Column<ReconciliationCase>[] = [
  { key: "kind", label: "What", heads: true, cell: ({ kind }) => kindWords(kind) },
  { key: "end", label: "End", cell: (one) => <Ending one={one} /> },
  { key: "found", label: "Found", cell: ({ foundAt }) => <Time at={foundAt} /> },
  {
    key: "why",
    label: "Why it waits",
    cell: ({ reason }) => <p className="max-w-72 whitespace-normal">{reason}</p>,
  },
  { key: "facts", label: "Facts", cell: ({ facts }) => <Facts facts={facts} /> },
]

type Filter = { readonly state: CaseState; readonly kind: CaseKind | null }
type Queue = { readonly kind: CaseKind; readonly open: number }

const states = Object.entries(stateWords) as readonly [CaseState, string][]

const States = ({ filter }: { readonly filter: Filter }) => (
  <nav aria-label="Cases by state" className="flex flex-wrap gap-2">
    {states.map(([state, label]) => (
      <Link
        key={state}
        href={hrefOf({ state, kind: filter.kind })}
        prefetch={false}
        aria-current={state === filter.state ? "page" : undefined}
        className={buttonClass({ tone: state === filter.state ? "brand" : "plain", size: "sm" })}
      >
        {label}
      </Link>
    ))}
    {filter.kind ? (
      <Link href={hrefOf({ ...filter, kind: null })} className={buttonClass({ tone: "quiet", size: "sm" })}>
        All kinds
      </Link>
    ) : null}
  </nav>
)

type QueuesProps = {
  readonly queues: readonly Queue[]
  /** The last run compared everything. Else nobody knows whether the books agree. */
  readonly isWhole: boolean
}

/** What waits for a person, as one figure a kind. */
export const Queues = ({ queues, isWhole }: QueuesProps) =>
  queues.length === 0 ? (
    <Notice tone={isWhole ? "good" : "info"} title={isWhole ? "All books agree" : "No case is open"}>
      <p>
        {isWhole ? "Nothing waits for a person." : "Not everything is compared yet: the latest runs tell."}
      </p>
    </Notice>
  ) : (
    <KeyFigures
      figures={queues.map(({ kind, open }) => ({
        label: kindWords(kind),
        value: open,
        tone: "bad" as const,
        detail: <Link href={hrefOf({ state: "OPEN", kind })}>Show</Link>,
      }))}
    />
  )

type CasesProps = {
  readonly filter: Filter
  readonly cases: readonly ReconciliationCase[]
  readonly next: string | null
}

export const Cases = ({ filter, cases, next }: CasesProps) => (
  <section aria-labelledby="cases" className="space-y-3">
    <h2 id="cases" className="text-xl">
      Cases{filter.kind ? `: ${kindWords(filter.kind)}` : ""}
    </h2>
    <States filter={filter} />
    <DataTable
      caption="Cases"
      columns={caseColumns}
      rows={cases}
      keyOf={({ id }) => id}
      empty={filter.state === "OPEN" ? "Nothing waits here." : "None yet."}
    />
    {next === null ? null : (
      <Link href={hrefOf(filter, next)} className={buttonClass({ tone: "plain" })}>
        Older cases
      </Link>
    )}
  </section>
)
