import type { StaffAskRow } from "@haat/domain/ordering"
import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import { pillLinkClass } from "@haat/ui/navigation"
import Link from "next/link"
import { AskList } from "./asks.client.tsx"

type AsksPageProps = {
  readonly open: boolean
  readonly asks: readonly StaffAskRow[]
  readonly next: string | null
  readonly me: string
}

const address = (open: boolean, cursor?: string): string => {
  const query = new URLSearchParams({ ...(open ? {} : { view: "decided" }), ...(cursor ? { cursor } : {}) })
  return `/admin/approvals${query.size > 0 ? `?${query}` : ""}`
}

/** What waits for a second person, and what was decided; newest first. */
export const AsksPage = ({ open, asks, next, me }: AsksPageProps) => (
  <div className="space-y-4">
    <nav aria-label="Requests" className="flex flex-wrap gap-2">
      {[true, false].map((isOpen) => (
        <Link
          key={String(isOpen)}
          href={address(isOpen)}
          aria-current={isOpen === open ? "page" : undefined}
          className={pillLinkClass(isOpen === open)}
        >
          {isOpen ? "Waiting" : "Decided"}
        </Link>
      ))}
    </nav>
    {asks.length === 0 ? (
      <EmptyState heading="h2" title={open ? "Nothing waits for a decision" : "Nothing was decided yet"}>
        Requests are made on the page of an order.
      </EmptyState>
    ) : (
      <AskList asks={asks} me={me} />
    )}
    {next === null ? null : (
      <Link href={address(open, next)} className={buttonClass({ tone: "plain" })}>
        Older ones
      </Link>
    )}
  </div>
)
