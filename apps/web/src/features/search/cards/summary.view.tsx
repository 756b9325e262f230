import type { SearchResult } from "@haat/domain/search"
import { Said } from "@haat/ui/feedback"
import { Count } from "./count.view.tsx"
import { spokenCount } from "./count-text.rule.ts"

type SummaryProps = { readonly result: SearchResult; readonly pincode: string }

const counts = new Intl.NumberFormat("en-IN")

/** How much was found: of what comes to the pincode, or in stock where nobody can say what comes. */
export const Summary = ({ result, pincode }: SummaryProps) => {
  const { total, unreachable, atLeast, reachKnown, page, pageCount } = result
  const count = reachKnown ? total : unreachable
  const isLeast = reachKnown ? atLeast.total : atLeast.unreachable
  const at = pageCount > 1 ? `, page ${page} of ${counts.format(pageCount)}` : ""
  const where = reachKnown ? `delivered to ${pincode}${at}` : "in stock"
  const rest = `${count === 1 ? "product" : "products"} ${where}`
  return (
    <p className="text-sm text-muted" role="status">
      <Count count={count} atLeast={isLeast} /> {rest}
      <Said text={`${spokenCount(count, isLeast)} ${rest}`} />
    </p>
  )
}
