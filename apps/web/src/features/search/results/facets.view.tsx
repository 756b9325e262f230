import type { Facet, SearchResult } from "@haat/domain/search"
import { clsx } from "clsx"
import { Check } from "lucide-react"
import Link from "next/link"
import { PriceFilter } from "./price-filter.client.tsx"
import { type SearchUrl, searchHref, toggleFacet } from "./search-url.rule.ts"

type FacetsProps = {
  readonly path: string
  readonly url: SearchUrl
  readonly facets: SearchResult["facets"]
}

const shownAtOnce = 8
const counts = new Intl.NumberFormat("en-IN")
const row =
  "flex min-h-9 items-center gap-2.5 rounded-md py-1 text-sm hover:text-brand pointer-coarse:min-h-11"

const Tick = ({ chosen }: { readonly chosen: boolean }) => (
  <span
    aria-hidden="true"
    className={clsx(
      "grid size-5 shrink-0 place-items-center rounded-sm border",
      chosen ? "border-brand bg-brand text-on-brand" : "border-line-strong bg-surface",
    )}
  >
    {chosen ? <Check className="size-4" strokeWidth={3} /> : null}
  </span>
)

type ChoiceProps = {
  readonly href: string
  readonly chosen: boolean
  readonly label: string
  readonly count?: number
}

const Choice = ({ href, chosen, label, count }: ChoiceProps) => (
  <Link
    href={href}
    scroll={false}
    prefetch={false}
    rel="nofollow"
    className={row}
    aria-current={chosen || undefined}
  >
    <Tick chosen={chosen} />
    <span className="min-w-0 flex-1">
      {label}
      {chosen ? <span className="sr-only"> (chosen; remove)</span> : null}
    </span>
    {count === undefined ? null : (
      <span className="text-xs text-muted tabular-nums">{counts.format(count)}</span>
    )}
  </Link>
)

type FacetGroupProps = { readonly facet: Facet; readonly path: string; readonly url: SearchUrl }

const FacetGroup = ({ facet, path, url }: FacetGroupProps) => {
  const choices = facet.values.map(({ value, label, count, chosen }) => (
    <li key={value}>
      <Choice
        href={searchHref(path, toggleFacet(url, facet.key, value))}
        chosen={chosen}
        label={label}
        count={count}
      />
    </li>
  ))
  return (
    <Group title={facet.label}>
      <ul>{choices.slice(0, shownAtOnce)}</ul>
      {choices.length > shownAtOnce ? (
        <details>
          <summary className="min-h-9 py-1.5 text-sm font-semibold text-brand">
            {choices.length - shownAtOnce} more
          </summary>
          <ul>{choices.slice(shownAtOnce)}</ul>
        </details>
      ) : null}
    </Group>
  )
}

const Group = ({ title, children }: { readonly title: string; readonly children: React.ReactNode }) => (
  <details open className="group border-b border-line py-3 last:border-0">
    <summary className="flex min-h-9 list-none items-center justify-between font-semibold">
      {title}
      <span aria-hidden="true" className="text-lg text-muted group-open:hidden">
        +
      </span>
      <span aria-hidden="true" className="hidden text-lg text-muted group-open:inline">
        −
      </span>
    </summary>
    <div className="pt-1">{children}</div>
  </details>
)

const days = [1, 2, 3, 5]

/** Filters as links: they work without script, can be shared, and the back button undoes them. */
export const Facets = ({ path, url, facets }: FacetsProps) => (
  <div>
    <Group title="Delivery">
      <ul>
        {days.map((withinDays) => {
          const chosen = url.withinDays === withinDays
          return (
            <li key={withinDays}>
              <Choice
                href={searchHref(path, { ...url, page: 1, withinDays: chosen ? null : withinDays })}
                chosen={chosen}
                label={withinDays === 1 ? "By tomorrow" : `Within ${withinDays} days`}
              />
            </li>
          )
        })}
      </ul>
    </Group>
    <Group title="Price">
      <PriceFilter path={path} url={url} />
    </Group>
    {facets.map((facet) => (
      <FacetGroup key={facet.key} facet={facet} path={path} url={url} />
    ))}
    <Group title="Rating">
      <ul>
        {[4, 3].map((rating) => {
          const chosen = url.ratingAtLeast === rating
          return (
            <li key={rating}>
              <Choice
                href={searchHref(path, { ...url, page: 1, ratingAtLeast: chosen ? null : rating })}
                chosen={chosen}
                label={`${rating} stars and more`}
              />
            </li>
          )
        })}
      </ul>
    </Group>
  </div>
)
