import { clsx } from "clsx"

/** A gray stand-in of the size of what is coming; give it width and height by class. */
export const Skeleton = ({ className }: { readonly className?: string }) => (
  <span
    aria-hidden="true"
    className={clsx(
      "block animate-shimmer rounded-md bg-[linear-gradient(100deg,var(--haat-line)_40%,var(--haat-sunk)_50%,var(--haat-line)_60%)] bg-[length:200%_100%] opacity-70",
      className,
    )}
  />
)
