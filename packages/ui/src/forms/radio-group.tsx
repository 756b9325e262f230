import { clsx } from "clsx"
import type { ReactNode } from "react"

export type RadioChoice = {
  readonly value: string
  readonly label: ReactNode
  readonly detail?: ReactNode
  readonly end?: ReactNode
  /** Why it can't be chosen; the choice is then disabled and says so. */
  readonly reason?: string | undefined
  /** What to know before choosing it, e.g. that it is sold out; pills are struck through and say it. */
  readonly note?: string | undefined
}

type RadioGroupProps = {
  readonly name: string
  readonly legend: ReactNode
  readonly value: string
  readonly choices: readonly RadioChoice[]
  readonly onChange: (value: string) => void
}

type RadioGroup = Pick<RadioGroupProps, "name" | "value" | "onChange">

const radioOf = ({ name, value, onChange }: RadioGroup, choice: RadioChoice) => ({
  type: "radio",
  name,
  value: choice.value,
  checked: value === choice.value,
  disabled: choice.reason !== undefined,
  onChange: () => onChange(choice.value),
})

/** Cards to choose one of; native radios underneath, so arrow keys and forms just work. */
export const RadioCards = ({ legend, choices, ...group }: RadioGroupProps) => (
  <fieldset className="min-w-0">
    <legend className="mb-2 text-sm font-semibold">{legend}</legend>
    <div className="grid gap-2.5">
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={clsx(
            "flex min-h-14 items-center gap-3 rounded-lg border border-line-strong bg-surface px-4 py-3 transition-colors has-checked:border-brand has-checked:bg-brand-soft has-checked:shadow-[inset_0_0_0_1px_var(--haat-brand)]",
            choice.reason ? "opacity-60" : "hover:border-ink",
          )}
        >
          <input {...radioOf(group, choice)} className="size-5 shrink-0 accent-brand" />
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{choice.label}</span>
            {choice.detail || choice.reason ? (
              <span className="block text-sm text-muted">{choice.reason ?? choice.detail}</span>
            ) : null}
          </span>
          {choice.end ? <span className="shrink-0 font-semibold">{choice.end}</span> : null}
        </label>
      ))}
    </div>
  </fieldset>
)

/** Pills to choose one of: sizes, colors. What can't be had says why. */
export const RadioPills = ({ legend, choices, ...group }: RadioGroupProps) => (
  <fieldset className="min-w-0">
    <legend className="mb-2 text-sm">{legend}</legend>
    <div className="flex flex-wrap gap-2">
      {choices.map((choice) => (
        <label
          key={choice.value}
          title={choice.reason ?? choice.note}
          className={clsx(
            "relative inline-flex min-h-11 min-w-11 items-center justify-center rounded-md border border-line-strong bg-surface px-3.5 text-sm font-semibold transition-colors has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-strong has-checked:shadow-[inset_0_0_0_1px_var(--haat-brand)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
            (choice.reason ?? choice.note) && "border-dashed text-muted line-through decoration-1",
            choice.reason === undefined && "hover:border-ink",
          )}
        >
          <input {...radioOf(group, choice)} className="absolute inset-0 cursor-[inherit] opacity-0" />
          {choice.label}
          {(choice.reason ?? choice.note) ? (
            <span className="sr-only"> ({choice.reason ?? choice.note})</span>
          ) : null}
        </label>
      ))}
    </div>
  </fieldset>
)
