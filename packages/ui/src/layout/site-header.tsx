import type { ReactNode } from "react"

type SiteHeaderProps = {
  readonly logo: ReactNode
  readonly place: ReactNode
  readonly search: ReactNode
  readonly actions: ReactNode
}

/** The shop's head: one row on wide screens, the search on its own row on a phone. Stays in view. */
export const SiteHeader = ({ logo, place, search, actions }: SiteHeaderProps) => (
  <header className="sticky top-0 z-40 bg-stall text-on-stall shadow-low">
    <div className="shell grid grid-cols-[auto_1fr_auto] items-center gap-x-2 gap-y-1.5 py-2 md:grid-cols-[auto_auto_1fr_auto] md:gap-x-4 md:py-2.5">
      {logo}
      {place}
      <div className="col-span-3 row-start-2 md:col-span-1 md:row-start-1 md:col-start-3">{search}</div>
      <nav aria-label="Your things" className="flex items-center justify-end gap-0.5 md:col-start-4">
        {actions}
      </nav>
    </div>
  </header>
)

export const headerActionClass =
  "relative inline-flex size-11 items-center justify-center gap-2 rounded-full text-sm font-semibold transition-colors hover:bg-white/15 focus-visible:outline-marigold lg:w-auto lg:gap-3.5 lg:px-3.5"

/** A count on a header icon; put both into a relative span. Takes no space, so nothing moves when it comes. */
export const CountBubble = ({ count }: { readonly count: number | undefined }) =>
  count === undefined || count === 0 ? null : (
    <span
      aria-hidden="true"
      className="absolute -end-2.5 -top-2 grid h-5 min-w-5 animate-rise place-items-center rounded-full bg-marigold px-1 text-xs font-bold leading-none text-on-marigold"
    >
      {count > 99 ? "99+" : count}
    </span>
  )
