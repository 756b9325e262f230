import type { ReactNode } from "react"

type SectionProps = {
  readonly id: string
  readonly title: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a page with its heading. */
export const Section = ({ id, title, aside, children }: SectionProps) => (
  <section aria-labelledby={id} className="space-y-4">
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {aside}
    </div>
    {children}
  </section>
)
