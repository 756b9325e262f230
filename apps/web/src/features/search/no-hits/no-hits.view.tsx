import type { SearchResult } from "@haat/domain/search"
import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import Link from "next/link"
import { HitCard, type RenderWish } from "../cards/hit-card.view.tsx"
import { chosenFilters } from "../results/chosen-filters.rule.ts"
import { type SearchAddress, searchHref, withoutFilters } from "../results/search-url.rule.ts"
import { type NamedCategory, popularCategories } from "./popular-categories.rule.ts"
import { noHitsReason, waysOn } from "./ways-on.rule.ts"

type NoHitsProps = {
  readonly categories: readonly NamedCategory[]
  readonly url: SearchAddress
  readonly result: SearchResult
  readonly pincode: string
  readonly renderWish: RenderWish
}

const Actions = ({ url, result, filtered }: NoHitsProps & { readonly filtered: boolean }) => (
  <>
    {waysOn(url, result).map(({ text, next }) => (
      <Link key={text} href={searchHref(next)} className={buttonClass({ tone: "plain" })}>
        {text}
      </Link>
    ))}
    {filtered ? (
      <Link href={searchHref(withoutFilters(url))} className={buttonClass({})}>
        Clear all filters
      </Link>
    ) : (
      <Link href="/s?sort=popularity" className={buttonClass({})}>
        See what people buy
      </Link>
    )}
  </>
)

/** One row instead of a list: what is like it, else what others buy. It never passes for what was asked. */
const Instead = ({ result, pincode, renderWish }: NoHitsProps) => {
  const hits = result.similar.length > 0 ? result.similar : result.popular
  if (hits.length === 0) return null
  return (
    <section aria-labelledby="shown-instead" className="space-y-3 pt-6">
      <h2 id="shown-instead" className="text-xl">
        {result.similar.length > 0
          ? "Something else, with some of your words"
          : `Popular, and delivered to ${pincode}`}
      </h2>
      <ul className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4">
        {hits.map((hit) => (
          <li key={hit.productId}>
            <HitCard hit={hit} eager={false} heading="h3" renderWish={renderWish} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where people buy, for who can't say it better. */
const Lanes = ({ result, categories }: NoHitsProps) => {
  const lanes = popularCategories(result.popular, categories)
  if (lanes.length === 0) return null
  return (
    <nav aria-labelledby="popular-categories" className="space-y-3">
      <h2 id="popular-categories" className="text-xl">
        Popular categories
      </h2>
      <ul className="flex flex-wrap gap-2">
        {lanes.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={`/c/${encodeURIComponent(id)}`}
              prefetch={false}
              className="inline-flex min-h-9 items-center rounded-full border border-line-strong bg-surface px-3.5 text-sm hover:border-ink pointer-coarse:min-h-11"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Says why nothing was found, and offers ways on that do find something. */
export const NoHits = (props: NoHitsProps) => {
  const { url, result, pincode } = props
  const filtered = chosenFilters(url, result.facets).length > 0
  return (
    <>
      <EmptyState
        title={url.text ? `Nothing found for “${url.text}”` : "Nothing found"}
        actions={<Actions {...props} filtered={filtered} />}
      >
        <p>{noHitsReason(url, result, { pincode, filtered })}</p>
      </EmptyState>
      <Lanes {...props} />
      <Instead {...props} />
    </>
  )
}
