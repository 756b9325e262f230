import { pageSizeDefault, type SearchResult } from "@haat/domain/search"
import { Notice } from "@haat/ui/feedback"
import { Pagination } from "@haat/ui/navigation"
import { clsx } from "clsx"
import { SlidersHorizontal } from "lucide-react"
import Link from "next/link"
import type { ReactNode } from "react"
import { Beyond } from "../cards/beyond.view.tsx"
import { Count } from "../cards/count.view.tsx"
import { HitCard, type RenderWish } from "../cards/hit-card.view.tsx"
import { CutOff, Privacy } from "../cards/list-end.view.tsx"
import { Summary } from "../cards/summary.view.tsx"
import { Undated } from "../cards/undated.view.tsx"
import { NoHits } from "../no-hits/no-hits.view.tsx"
import type { NamedCategory } from "../no-hits/popular-categories.rule.ts"
import { Chips } from "./chips.view.tsx"
import { chosenFilters } from "./chosen-filters.rule.ts"
import { FacetDrawer } from "./facet-drawer.client.tsx"
import { Facets } from "./facets.view.tsx"
import { KeepScroll } from "./keep-scroll.client.tsx"
import { NoteOpened } from "./note-opened.client.tsx"
import { type SearchAddress, searchHref, sortLabels } from "./search-url.rule.ts"
import { SortSelect } from "./sort.client.tsx"

type ResultsProps = {
  readonly url: SearchAddress
  readonly result: SearchResult
  readonly title: ReactNode
  readonly pincode: string
  readonly renderWish: RenderWish
  /** Where to go on where nothing was found. */
  readonly categories: readonly NamedCategory[]
}

const sortChoices = (url: SearchAddress) =>
  (Object.keys(sortLabels) as SearchAddress["sort"][]).map((sort) => ({
    sort,
    label: sortLabels[sort],
    href: searchHref({ ...url, sort, page: 1 }),
  }))

const Corrected = ({ url, result }: Pick<ResultsProps, "url" | "result">) =>
  result.corrected === null ? null : (
    <p>
      Showing results for <strong>{result.corrected}</strong>. Search instead for{" "}
      <Link
        href={searchHref({ ...url, exact: true, page: 1 })}
        className="font-semibold text-brand underline underline-offset-4"
      >
        {url.text}
      </Link>
      .
    </p>
  )

/** Says when the words had to be read loosely, so that nobody wonders about what is listed. */
const Loosely = ({ url, result }: Pick<ResultsProps, "url" | "result">) => {
  if (result.hits.length === 0) return null
  const text = result.corrected ?? url.text
  if (result.reading === "some")
    return (
      <p>
        Hardly anything has all of the words “{text}”. These have <strong>some of them</strong>.
      </p>
    )
  return result.reading === "wide" ? (
    <p>
      Few things are called “{text}”. These <strong>mention it or sound like it</strong>.
    </p>
  ) : null
}

/** Where the words seem to point; a click keeps them and all filters. */
const Predicted = ({ url, result }: Pick<ResultsProps, "url" | "result">) =>
  result.predicted.length === 0 ? null : (
    <nav aria-label="Matching categories">
      <ul className="flex flex-wrap gap-2">
        {result.predicted.map(({ categoryId, name, count, atLeast }) => (
          <li key={categoryId}>
            <Link
              href={searchHref({ ...url, categoryId, page: 1 })}
              prefetch={false}
              className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface px-3 text-sm hover:border-ink pointer-coarse:min-h-11"
            >
              In {name} <Count count={count} atLeast={atLeast} className="text-muted text-xs tabular-nums" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )

const Grid = ({ url, result, renderWish }: Pick<ResultsProps, "url" | "result" | "renderWish">) => (
  <NoteOpened text={url.text} className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4">
    {result.hits.map((hit, index) => (
      <li
        key={hit.productId}
        data-product={hit.productId}
        data-position={(result.page - 1) * pageSizeDefault + index + 1}
      >
        <HitCard hit={hit} eager={index < 4} renderWish={renderWish} />
      </li>
    ))}
  </NoteOpened>
)

/** What was found, or what stands in its place. */
const Found = (props: ResultsProps) => {
  const { url, result, pincode, renderWish, categories } = props
  if (!result.reachKnown && (result.limited || result.unreachable > 0))
    return <Undated result={result} pincode={pincode} />
  if (result.hits.length === 0) return <NoHits {...{ url, result, pincode, renderWish, categories }} />
  return <Grid url={url} result={result} renderWish={renderWish} />
}

const Opener = ({ chosen }: { readonly chosen: number }) => (
  <>
    <SlidersHorizontal className="size-4" aria-hidden="true" />
    Filters
    {chosen > 0 ? (
      <span className="grid size-5 place-items-center rounded-full bg-brand text-xs text-on-brand">
        <span className="sr-only">, </span>
        {chosen}
        <span className="sr-only"> chosen</span>
      </span>
    ) : null}
  </>
)

export const Results = (props: ResultsProps) => {
  const { url, result, title, pincode } = props
  const facets = <Facets url={url} facets={result.facets} />
  // Where anything is listed, its price and its day can be filtered by; a list without the index has no filters.
  const filterable = result.facets.length > 0
  return (
    <div className={clsx("shell grid gap-8 pt-5", filterable && "lg:grid-cols-[15rem_1fr]")}>
      {filterable ? (
        <aside aria-label="Filters" className="hidden lg:block">
          {facets}
        </aside>
      ) : null}
      <div className="min-w-0 space-y-4">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div className="space-y-1">
            <h1 className="text-2xl">{title}</h1>
            <Summary result={result} pincode={pincode} />
          </div>
          {filterable && result.reachKnown ? (
            <div className="flex items-center gap-2">
              <FacetDrawer
                opener={<Opener chosen={chosenFilters(url, result.facets).length} />}
                total={result.total}
                atLeast={result.atLeast.total}
              >
                {facets}
              </FacetDrawer>
              <SortSelect chosen={url.sort} choices={sortChoices(url)} />
            </div>
          ) : null}
        </div>
        <Corrected url={url} result={result} />
        <Loosely url={url} result={result} />
        <Predicted url={url} result={result} />
        <Chips url={url} facets={result.facets} />
        {result.limited ? (
          <Notice tone="warn" title="Showing a shorter list">
            <p>Our search is catching its breath. More matches, filters and sorting are back in a moment.</p>
          </Notice>
        ) : null}
        <Found {...props} />
        <CutOff page={result.page} total={result.total} />
        <Pagination
          page={result.page}
          pageCount={result.pageCount}
          renderLink={({ page, label, className, rel, children }) => (
            <Link
              href={searchHref({ ...url, page })}
              aria-label={label}
              className={className}
              rel={rel}
              prefetch={false}
            >
              {children}
            </Link>
          )}
        />
        {result.reachKnown ? <Beyond url={url} result={result} pincode={pincode} /> : null}
        <Privacy />
        <KeepScroll />
      </div>
    </div>
  )
}
