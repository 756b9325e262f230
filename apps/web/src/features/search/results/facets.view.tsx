import { chooseFacet, type Facet, type SearchResult } from "@haat/domain/search"
import { clsx } from "clsx"
import { Check } from "lucide-react"
import Link from "next/link"
import type { ReactNode } from "react"
import { Count } from "../cards/count.view.tsx"
import { PriceFilter } from "./price-filter.client.tsx"
import { isPlaceFacet, type SearchAddress, searchHref } from "./search-url.rule.ts"

type FacetsProps = { readonly url: SearchAddress; readonly facets: SearchResult["facets"] }

const shownAtOnce = 8
const row =
  "flex min-h-9 items-center gap-2.5 rounded-md py-1 text-sm hover:text-brand pointer-coarse:min-h-11"
const oneOnly = new Set(["delivery", "price", "rating"])

type TickProps = { readonly chosen: boolean; readonly round: boolean }

const Tick = ({ chosen, round }: TickProps) => (
  <span
    aria-hidden="true"
    className={clsx(
      "grid size-5 shrink-0 place-items-center border",
      round ? "rounded-full" : "rounded-sm",
      chosen ? "border-brand bg-brand text-on-brand" : "border-line-strong bg-surface",
    )}
  >
    {chosen ? <Check className="size-4" strokeWidth={3} /> : null}
  </span>
)

type ChoiceProps = {
  readonly url: SearchAddress
  readonly facet: Facet
  readonly value: Facet["values"][number]
}

const Choice = ({ url, facet, value }: ChoiceProps) => {
  const place = isPlaceFacet(facet)
  const { chosen, label, count } = value
  return (
    <Link
      href={searchHref(chooseFacet(url, facet.key, value.value))}
      scroll={false}
      prefetch={false}
      {...(place ? {} : { rel: "nofollow" })}
      className={clsx(row, place && chosen && "font-bold")}
      aria-current={chosen || undefined}
    >
      {place ? null : <Tick chosen={chosen} round={oneOnly.has(facet.key)} />}
      <span className="min-w-0 flex-1">
        {label}
        {chosen && !place ? <span className="sr-only"> (chosen; remove)</span> : null}
      </span>
      <Count count={count} atLeast={facet.atLeast} className="text-xs text-muted tabular-nums" />
    </Link>
  )
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <details open className="group border-b border-line py-3 last:border-0">
    <summary className="flex min-h-9 list-none items-center justify-between font-semibold pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
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

const FacetGroup = ({ facet, url }: { readonly facet: Facet; readonly url: SearchAddress }) => {
  const choices = facet.values.map((value) => (
    <li key={value.value}>
      <Choice url={url} facet={facet} value={value} />
    </li>
  ))
  return (
    <Group title={facet.label}>
      <ul>{choices.slice(0, shownAtOnce)}</ul>
      {choices.length > shownAtOnce ? (
        <details>
          <summary className="min-h-9 py-1.5 text-sm font-semibold text-brand pointer-coarse:min-h-11 pointer-coarse:py-2.5">
            {choices.length - shownAtOnce} more
          </summary>
          <ul>{choices.slice(shownAtOnce)}</ul>
        </details>
      ) : null}
      {facet.key === "price" ? (
        <PriceFilter
          href={searchHref({ ...url, page: 1, priceMinMinor: null, priceMaxMinor: null })}
          minMinor={url.priceMinMinor}
          maxMinor={url.priceMaxMinor}
        />
      ) : null}
    </Group>
  )
}

/** Filters as links: they work without script, can be shared, and the back button undoes them. */
export const Facets = ({ url, facets }: FacetsProps) => (
  <div>
    {facets.map((facet) => (
      <FacetGroup key={facet.key} facet={facet} url={url} />
    ))}
  </div>
)
