import { clsx } from "clsx"
import { ChevronLeft, ChevronRight } from "lucide-react"
import type { ReactNode } from "react"
import { pageWindow } from "./page-window.ts"

type PaginationProps = {
  readonly page: number
  readonly pageCount: number
  /** Wraps content in a link to a page: crawlable, with a name. */
  readonly renderLink: (link: {
    readonly page: number
    readonly label: string
    readonly className: string
    readonly rel?: "prev" | "next"
    readonly children: ReactNode
  }) => ReactNode
}

const cell =
  "inline-flex h-11 min-w-11 items-center justify-center gap-1 rounded-full border border-transparent px-3 text-sm font-semibold"

export const Pagination = ({ page, pageCount, renderLink }: PaginationProps) => {
  if (pageCount <= 1) return null
  const link = `${cell} hover:border-line hover:bg-surface`
  return (
    <nav aria-label="Pages" className="flex flex-wrap items-center justify-center gap-1 py-6">
      {page > 1
        ? renderLink({
            page: page - 1,
            label: "Previous page",
            className: link,
            rel: "prev",
            children: (
              <>
                <ChevronLeft className="size-4" aria-hidden="true" />
                <span className="max-sm:sr-only">Previous</span>
              </>
            ),
          })
        : null}
      {pageWindow(page, pageCount).map((entry) =>
        entry.kind === "gap" ? (
          <span key={entry.key} className={clsx(cell, "text-muted")} aria-hidden="true">
            …
          </span>
        ) : entry.page === page ? (
          <span key={entry.page} aria-current="page" className={clsx(cell, "bg-brand text-on-brand")}>
            <span className="sr-only">Page </span>
            {page}
          </span>
        ) : (
          <span
            key={entry.page}
            className="max-sm:[&:not(:first-of-type):not(:last-of-type)]:hidden contents"
          >
            {renderLink({
              page: entry.page,
              label: `Page ${entry.page}`,
              className: link,
              children: entry.page,
            })}
          </span>
        ),
      )}
      {page < pageCount
        ? renderLink({
            page: page + 1,
            label: "Next page",
            className: link,
            rel: "next",
            children: (
              <>
                <span className="max-sm:sr-only">Next</span>
                <ChevronRight className="size-4" aria-hidden="true" />
              </>
            ),
          })
        : null}
    </nav>
  )
}
