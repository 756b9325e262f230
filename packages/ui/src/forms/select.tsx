import { clsx } from "clsx"
import type { ComponentProps } from "react"

type SelectProps = ComponentProps<"select"> & { readonly label: string; readonly labelHidden?: boolean }

/** The platform's own select: right keyboard, right picker on every device. */
export const Select = ({ label, labelHidden = false, className, children, ...select }: SelectProps) => (
  <label className={clsx("inline-flex items-center gap-2 text-sm", className)}>
    <span className={clsx("shrink-0 text-muted", labelHidden && "sr-only")}>{label}</span>
    <span className="relative flex-1">
      <select
        {...select}
        className="min-h-11 w-full appearance-none rounded-full border border-line-strong bg-surface py-1.5 ps-4 pe-10 text-sm font-semibold hover:border-ink"
      >
        {children}
      </select>
      <svg
        viewBox="0 0 24 24"
        className="pointer-events-none absolute end-3.5 top-1/2 size-4 -translate-y-1/2"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d="m5 9 7 7 7-7" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  </label>
)
