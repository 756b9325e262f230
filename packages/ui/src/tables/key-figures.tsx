import { clsx } from "clsx"
import type { ReactNode } from "react"

export type KeyFigure = {
  readonly label: string
  readonly value: ReactNode
  readonly detail?: ReactNode
  readonly tone?: "plain" | "good" | "bad"
}

const tones = { plain: "", good: "text-leaf", bad: "text-madder" } as const

/** A row of figures with their names, the few numbers a page is opened for. */
export const KeyFigures = ({ figures }: { readonly figures: readonly KeyFigure[] }) => (
  <dl className="grid grid-cols-2 gap-3 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
    {figures.map(({ label, value, detail, tone = "plain" }) => (
      <div key={label} className="rounded-lg border border-line bg-raised px-4 py-3">
        <dt className="text-muted text-sm">{label}</dt>
        <dd className={clsx("font-bold text-2xl tabular-nums", tones[tone])}>{value}</dd>
        {detail ? <dd className="text-muted text-sm">{detail}</dd> : null}
      </div>
    ))}
  </dl>
)
