import { clsx } from "clsx"

export type TimelineEntry = {
  readonly key: string
  readonly title: string
  readonly detail?: string
  readonly time: string
  readonly dateTime: string
}

/** What happened, newest first. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol className="space-y-0">
    {entries.map((entry, index) => (
      <li key={entry.key} className="relative flex gap-4 pb-5 last:pb-0">
        {index < entries.length - 1 ? (
          <span className="absolute start-[0.4375rem] top-6 -bottom-1 w-0.5 bg-line" aria-hidden="true" />
        ) : null}
        <span
          className={clsx(
            "mt-1.5 size-4 shrink-0 rounded-full border-2",
            index === 0 ? "border-brand bg-brand" : "border-line-strong bg-surface",
          )}
          aria-hidden="true"
        />
        <div className="min-w-0">
          <p className={clsx("font-semibold", index > 0 && "text-muted")}>{entry.title}</p>
          {entry.detail ? <p className="text-sm text-muted">{entry.detail}</p> : null}
          <time dateTime={entry.dateTime} className="text-xs text-muted">
            {entry.time}
          </time>
        </div>
      </li>
    ))}
  </ol>
)
