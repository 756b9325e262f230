import type { SearchResult } from "@haat/domain/search"
import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import Link from "next/link"
import { chosenFilters } from "./chosen-filters.rule.ts"
import { type SearchAddress, searchHref, withoutFilters } from "./search-url.rule.ts"

type NoHitsProps = {
  readonly url: SearchAddress
  readonly result: SearchResult
  readonly pincode: string
}

const reason = ({ url, result, pincode }: NoHitsProps, filtered: boolean): string => {
  if (result.unreachable > 0)
    return `${result.unreachable} ${result.unreachable === 1 ? "product matches" : "products match"}, but none can be delivered to ${pincode}. Choose another pincode above.`
  if (filtered) return "No product has all of the filters you chose. Take one away:"
  return url.text === ""
    ? "There is nothing on this stall right now."
    : "Check the spelling, or say it in other or fewer words."
}

/** Says why nothing was found, and offers ways on that do find something. */
export const NoHits = (props: NoHitsProps) => {
  const { url, result } = props
  const chips = chosenFilters(url, result.facets)
  return (
    <EmptyState
      title={url.text ? `Nothing found for “${url.text}”` : "Nothing found"}
      actions={
        <>
          {chips.slice(0, 4).map(({ text, next }) => (
            <Link key={text} href={searchHref(next)} className={buttonClass({ tone: "plain" })}>
              Without {text}
            </Link>
          ))}
          {chips.length > 1 ? (
            <Link href={searchHref(withoutFilters(url))} className={buttonClass({})}>
              Clear all filters
            </Link>
          ) : null}
          {chips.length === 0 ? (
            <Link href="/s?sort=popularity" className={buttonClass({})}>
              See what people buy
            </Link>
          ) : null}
        </>
      }
    >
      <p>{reason(props, chips.length > 0)}</p>
    </EmptyState>
  )
}
