import type { SearchResult } from "@haat/domain/search"
import { MapPinOff } from "lucide-react"
import Link from "next/link"
import { type SearchAddress, searchHref } from "../results/search-url.rule.ts"
import { Count } from "./count.view.tsx"
import { spokenCount } from "./count-text.rule.ts"
import { UndatedCards } from "./undated-cards.view.tsx"

type BeyondProps = {
  readonly url: SearchAddress
  readonly result: Pick<SearchResult, "total" | "unreachable" | "atLeast" | "beyond">
  readonly pincode: string
}

const counts = new Intl.NumberFormat("en-IN")
const linkClass = "font-semibold text-brand underline underline-offset-4"

const NotComing = ({ pincode }: Pick<BeyondProps, "pincode">) => (
  <p className="flex items-center gap-1.5 text-sm">
    <MapPinOff className="size-4 shrink-0 text-madder" aria-hidden="true" />
    <span>Not deliverable to {pincode}</span>
  </p>
)

const Folded = ({ url, result: { unreachable: count, total, atLeast }, pincode }: BeyondProps) => (
  <p className="flex items-center gap-2 rounded-lg bg-sunk px-4 py-3 text-sm">
    <MapPinOff className="size-5 shrink-0 text-muted" aria-hidden="true" />
    <span>
      <Count count={count} atLeast={atLeast.unreachable} /> {total > 0 ? "more " : ""}
      {count === 1 ? "exists that doesn’t" : "exist that don’t"} reach {pincode} ·{" "}
      <Link
        href={`${searchHref({ ...url, beyond: true })}#beyond`}
        prefetch={false}
        rel="nofollow"
        className={linkClass}
      >
        Show {count === 1 ? "it" : "them"}
      </Link>
    </span>
  </p>
)

const Listed = ({ url, result, pincode }: BeyondProps) => {
  const { unreachable, beyond, atLeast } = result
  return (
    <section id="beyond" aria-labelledby="beyond-title" className="scroll-mt-32 space-y-3 pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="beyond-title" className="text-xl">
          Not deliverable to {pincode}
        </h2>
        <Link
          href={searchHref({ ...url, beyond: false })}
          scroll={false}
          prefetch={false}
          className={linkClass}
        >
          Hide
        </Link>
      </div>
      <p className="text-muted text-sm">
        {beyond.length < unreachable
          ? `The ${counts.format(beyond.length)} best matches of ${spokenCount(unreachable, atLeast.unreachable)}.`
          : null}{" "}
        They are in stock, but nobody carries them to you. Another pincode or another option may do.
      </p>
      <UndatedCards hits={beyond} heading="h3" note={<NotComing pincode={pincode} />} />
    </section>
  )
}

/** What matches but can't come to the pincode: told in one line, listed apart when somebody wants to see it. */
export const Beyond = (props: BeyondProps) => {
  if (props.result.unreachable === 0) return null
  return props.result.beyond.length === 0 ? <Folded {...props} /> : <Listed {...props} />
}
