import { clsx } from "clsx"
import type { ComponentProps } from "react"
import { Spinner } from "../feedback/spinner.tsx"

const shape =
  "relative inline-flex select-none items-center justify-center gap-2 rounded-full border font-semibold leading-none transition-[background-color,border-color,color,scale] active:scale-[0.98] disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55"

const tones = {
  brand: "border-transparent bg-brand text-on-brand hover:bg-brand-strong",
  marigold: "border-transparent bg-marigold text-on-marigold hover:bg-marigold-strong",
  plain: "border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunk",
  quiet: "border-transparent bg-transparent text-brand hover:bg-brand-soft",
  ink: "border-transparent bg-[#2e1c00] text-[#fff4dc] hover:bg-[#4a2f05]",
  danger: "border-transparent bg-madder text-on-madder hover:opacity-90",
}

const sizes = {
  sm: "min-h-9 px-3.5 text-sm pointer-coarse:min-h-11",
  md: "min-h-11 px-5 text-base",
  lg: "min-h-13 whitespace-nowrap px-7 text-lg max-sm:px-4 max-sm:text-base",
}

type ButtonLook = {
  readonly tone?: keyof typeof tones | undefined
  readonly size?: keyof typeof sizes | undefined
  readonly block?: boolean | undefined
  readonly className?: string | undefined
}

/** Classes of a button, for links that look like one. */
export const buttonClass = ({ tone = "brand", size = "md", block = false, className }: ButtonLook): string =>
  clsx(shape, tones[tone], sizes[size], block && "w-full", className)

type ButtonProps = ComponentProps<"button"> &
  Omit<ButtonLook, "className"> & {
    /** Locks the button and says so; the label stays for those who read it aloud. */
    readonly busy?: boolean
  }

export const Button = ({ tone, size, block, busy = false, className, children, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    className={buttonClass({ tone, size, block, className })}
  >
    {busy ? <Spinner /> : null}
    {children}
  </button>
)
