import { clsx } from "clsx"
import { CircleAlert } from "lucide-react"
import type { ComponentProps, ReactNode } from "react"
import { EarlyInput } from "./early-input.tsx"

export const inputClass =
  "min-h-12 w-full rounded-md border border-line-strong bg-surface px-3.5 text-base text-ink placeholder:text-muted aria-invalid:border-2 aria-invalid:border-madder read-only:bg-sunk disabled:opacity-60"

type FieldFrameProps = {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** Label, control, hint and error in their places; the control must carry `id` and `aria-describedby={id}-error {id}-hint`. */
export const FieldFrame = ({ id, label, hint, error, optional, className, children }: FieldFrameProps) => (
  <div className={clsx("space-y-1.5", className)}>
    <label htmlFor={id} className="block text-sm font-semibold">
      {label}
      {optional ? <span className="font-normal text-muted"> (optional)</span> : null}
    </label>
    {children}
    {error ? (
      <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-medium text-madder">
        <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
        {error}
      </p>
    ) : null}
    {hint ? (
      <p id={`${id}-hint`} className="text-sm text-muted">
        {hint}
      </p>
    ) : null}
  </div>
)

type FieldProps = ComponentProps<"input"> & {
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
}

const describedBy = (id: string, error: string | undefined, hint: ReactNode): string | undefined =>
  [error ? `${id}-error` : "", hint ? `${id}-hint` : ""].filter(Boolean).join(" ") || undefined

/** A text field; its error is tied to it and shown in words. */
export const Field = ({ label, hint, error, optional = false, className, ...input }: FieldProps) => (
  <FieldFrame
    id={input.id}
    label={label}
    hint={hint}
    {...(error ? { error } : {})}
    optional={optional}
    className={className}
  >
    <EarlyInput
      {...input}
      aria-invalid={error ? true : undefined}
      aria-describedby={describedBy(input.id, error, hint)}
      className={inputClass}
    />
  </FieldFrame>
)
