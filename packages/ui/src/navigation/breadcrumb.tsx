import { ChevronRight } from "lucide-react"
import type { ReactNode } from "react"

export type Crumb = { readonly key: string; readonly node: ReactNode }

/** Where this page hangs; the last crumb is the page itself and should be plain text. */
export const Breadcrumb = ({ crumbs }: { readonly crumbs: readonly Crumb[] }) => (
  <nav aria-label="Breadcrumb" className="text-sm text-muted">
    <ol className="flex flex-wrap items-center gap-x-1 gap-y-0.5">
      {crumbs.map(({ key, node }, index) => (
        <li
          key={key}
          className="flex items-center gap-1 [&_a]:py-1 pointer-coarse:[&_a]:py-2.5 [&_a:hover]:text-ink [&_a:hover]:underline"
        >
          {index > 0 ? <ChevronRight className="size-3.5 opacity-60" aria-hidden="true" /> : null}
          {node}
        </li>
      ))}
    </ol>
  </nav>
)
