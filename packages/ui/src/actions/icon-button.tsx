import { clsx } from "clsx"
import type { ComponentProps } from "react"

type IconButtonProps = ComponentProps<"button"> & { readonly label: string }

export const iconButtonClass =
  "relative inline-grid size-11 shrink-0 place-items-center rounded-full text-ink transition-colors hover:bg-sunk active:scale-95"

/** A button with a picture only; `label` is its name. */
export const IconButton = ({ label, className, children, ...rest }: IconButtonProps) => (
  <button
    type="button"
    {...rest}
    aria-label={label}
    title={label}
    className={clsx(iconButtonClass, className)}
  >
    {children}
  </button>
)
