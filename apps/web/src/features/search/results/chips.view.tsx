import type { Facet } from "@haat/domain/search"
import { X } from "lucide-react"
import Link from "next/link"
import { chosenFilters } from "./chosen-filters.rule.ts"
import { type SearchAddress, searchHref, withoutFilters } from "./search-url.rule.ts"

type ChipsProps = { readonly url: SearchAddress; readonly facets: readonly Facet[] }

export const Chips = ({ url, facets }: ChipsProps) => {
  const chips = chosenFilters(url, facets)
  if (chips.length === 0) return null
  return (
    <ul aria-label="Chosen filters" className="flex flex-wrap items-center gap-2">
      {chips.map(({ text, next }) => (
        <li key={text}>
          <Link
            href={searchHref(next)}
            scroll={false}
            prefetch={false}
            aria-label={`Remove filter: ${text}`}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-brand-soft px-3 text-sm font-medium text-brand-strong hover:bg-brand hover:text-on-brand pointer-coarse:min-h-11"
          >
            {text}
            <X className="size-4" aria-hidden="true" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={searchHref(withoutFilters(url))}
          scroll={false}
          prefetch={false}
          className="inline-flex min-h-9 items-center px-2 text-sm font-semibold text-brand underline underline-offset-4 pointer-coarse:min-h-11"
        >
          Clear all
        </Link>
      </li>
    </ul>
  )
}
