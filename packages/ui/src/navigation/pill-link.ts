import { clsx } from "clsx"

/** Classes of a link in a row of views of one page, the present one marked. */
export const pillLinkClass = (current: boolean): string =>
  clsx(
    "flex min-h-11 shrink-0 items-center rounded-full px-4 font-semibold text-sm",
    current ? "bg-brand-soft text-brand-strong" : "text-muted hover:bg-sunk hover:text-ink",
  )
