import type { PipelineOverview, Seen } from "@haat/runtime/pipeline"
import { Notice } from "@haat/ui/feedback"
import { type Column, DataTable } from "@haat/ui/tables"
import type { ReactNode } from "react"
import { summaryOf } from "./freshness.rule.ts"
import { MarksButton, RebuildButton, ReplayButton } from "./pipeline-actions.client.tsx"

type PartProps<Value> = {
  readonly id: string
  readonly title: string
  readonly seen: Seen<Value>
  readonly children: (value: Value) => ReactNode
}

function Part<Value>({ id, title, seen, children }: PartProps<Value>) {
  return (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {"fault" in seen ? (
        <Notice tone="warn" title="This can't be looked at now">
          {seen.fault}
        </Notice>
      ) : (
        children(seen.value)
      )}
    </section>
  )
}

const ms = (value: number | null): string => (value === null ? "–" : `${Math.round(value)} ms`)
const clock = new Intl.DateTimeFormat("en-IN", { timeStyle: "medium", timeZone: "Asia/Kolkata" })

type Lag = { readonly consumer: string; readonly messages: number }
const lagColumns: readonly Column<Lag>[] = [
  { key: "consumer", label: "Consumer", heads: true, cell: ({ consumer }) => consumer },
  { key: "messages", label: "Events before it", numeric: true, cell: ({ messages }) => messages },
]

type Outbox = { readonly store: string; readonly ageSeconds: number }
const outboxColumns: readonly Column<Outbox>[] = [
  { key: "store", label: "Outbox", heads: true, cell: ({ store }) => store },
  { key: "age", label: "Oldest not told, s", numeric: true, cell: ({ ageSeconds }) => ageSeconds.toFixed(1) },
]

type Letters = { readonly consumer: string; readonly count: number; readonly newest: string }
const letterColumns: readonly Column<Letters>[] = [
  { key: "consumer", label: "Consumer", heads: true, cell: ({ consumer }) => consumer },
  { key: "count", label: "Put aside", numeric: true, cell: ({ count }) => count },
  {
    key: "newest",
    label: "Last error",
    cell: ({ newest }) => <span className="block max-w-96">{newest}</span>,
  },
  {
    key: "replay",
    label: "",
    cell: ({ consumer, count }) => <ReplayButton consumer={consumer} letters={count} />,
  },
]

type LetterValue = Extract<PipelineOverview["letters"], { readonly value: unknown }>["value"]

const lettersBy = (letters: LetterValue): readonly Letters[] =>
  [...Map.groupBy(letters, ({ consumer }) => consumer)].map(([consumer, all]) => ({
    consumer,
    count: all.length,
    newest: all.at(-1)?.error.message.slice(0, 200) ?? "",
  }))

type RebuildValue = Extract<PipelineOverview["rebuild"], { readonly value: unknown }>["value"]

const rebuildText = ({ progress, total }: RebuildValue): string =>
  progress === null
    ? "No new index is being built."
    : `${progress.done} of ${total} products read; last written at ${clock.format(progress.wroteAt)}.`

/** While releases change, and a minute longer; then there is nothing to say. */
const misshapenText = ({ misshapen }: RebuildValue): string => {
  if (misshapen === null) return "The index is of another release’s shape: build it anew."
  if (misshapen === 0) return ""
  return `${misshapen} of its products were written by processes of another release and are written anew.`
}

type FreshnessValue = Extract<PipelineOverview["freshness"], { readonly value: unknown }>["value"]

const Freshness = ({ measured }: { readonly measured: FreshnessValue }) => {
  const { probes, searchableP95, hiddenP99, missed } = summaryOf(measured)
  const [last] = measured
  return (
    <dl className="grid gap-3 sm:grid-cols-3">
      <div>
        <dt className="text-muted">In stock to searchable, p95 (aim 2 s)</dt>
        <dd className="text-lg tabular-nums">{ms(searchableP95)}</dd>
      </div>
      <div>
        <dt className="text-muted">Sold out to hidden, p99 (aim 100 ms)</dt>
        <dd className="text-lg tabular-nums">{ms(hiddenP99)}</dd>
      </div>
      <div>
        <dt className="text-muted">Probes of the last hour</dt>
        <dd className="text-lg tabular-nums">
          {probes}, missed {missed}
          {last ? `; last at ${clock.format(last.at)}` : ""}
        </dd>
      </div>
    </dl>
  )
}

/** Nothing is looked at for them: what they say is measured by the probes. */
const marks = { value: null }

/** From a transaction to the shopper's eyes: how far behind each part is, and what can be done about it. */
export const PipelinePage = ({ lags, outboxes, letters, freshness, rebuild }: PipelineOverview) => (
  <>
    <Part id="freshness" title="Freshness" seen={freshness}>
      {(measured) => <Freshness measured={measured} />}
    </Part>
    <Part id="rebuild" title="Search index" seen={rebuild}>
      {(value) => (
        <div className="flex flex-wrap items-center gap-3">
          <p>
            {rebuildText(value)} {misshapenText(value)}
          </p>
          <RebuildButton running={value.progress !== null} />
        </div>
      )}
    </Part>
    <Part id="marks" title="Sold-out marks" seen={marks}>
      {() => (
        <div className="flex flex-wrap items-center gap-3">
          <p>Written anew from the books each minute. They only hide; the books decide.</p>
          <MarksButton />
        </div>
      )}
    </Part>
    <Part id="letters" title="Dead letters" seen={letters}>
      {(value) => (
        <DataTable
          caption="Events put aside, by consumer"
          columns={letterColumns}
          rows={lettersBy(value)}
          keyOf={({ consumer }) => consumer}
          empty="Nothing was put aside. An event that fails for good stands here, to be sent back once its cause is mended."
        />
      )}
    </Part>
    <Part id="outboxes" title="Outboxes" seen={outboxes}>
      {(value) => (
        <DataTable
          caption="Age of what is not told yet"
          columns={outboxColumns}
          rows={value}
          keyOf={({ store }) => store}
          empty="No outbox is known."
        />
      )}
    </Part>
    <Part id="lags" title="Consumers" seen={lags}>
      {(value) => (
        <DataTable
          caption="Events each consumer has before it"
          columns={lagColumns}
          rows={value}
          keyOf={({ consumer }) => consumer}
          empty="The broker knows no consumer yet. Do the workers run?"
        />
      )}
    </Part>
  </>
)
