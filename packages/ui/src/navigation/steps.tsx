import { clsx } from "clsx"
import { Check } from "lucide-react"

type StepsProps = {
  readonly steps: readonly string[]
  /** Index of the step being done; earlier ones are done. */
  readonly current: number
  readonly label: string
}

/** Real marker of a linear path: done, doing, to do. */
export const Steps = ({ steps, current, label }: StepsProps) => (
  <ol aria-label={label} className="flex items-center gap-2 text-sm sm:gap-3">
    {steps.map((step, index) => (
      <li
        key={step}
        aria-current={index === current ? "step" : undefined}
        className={clsx(
          "flex min-w-0 items-center gap-2 font-semibold",
          index < steps.length - 1 &&
            "after:h-0.5 after:w-4 after:rounded after:bg-line-strong/50 sm:after:w-12",
          index > current && "text-muted",
        )}
      >
        <span
          className={clsx(
            "grid size-7 shrink-0 place-items-center rounded-full text-xs",
            index <= current ? "bg-brand text-on-brand" : "border border-line-strong",
          )}
        >
          {index < current ? <Check className="size-4" aria-hidden="true" /> : index + 1}
        </span>
        <span className={clsx(index !== current && "max-sm:sr-only")}>{step}</span>
        {index < current ? <span className="sr-only">(done)</span> : null}
      </li>
    ))}
  </ol>
)
