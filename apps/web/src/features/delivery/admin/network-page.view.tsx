import type { NetworkKind } from "@haat/domain/delivery"
import { buttonClass } from "@haat/ui/actions"
import { clsx } from "clsx"
import Link from "next/link"
import { NetworkFile } from "./network-file.client.tsx"
import { NetworkRows } from "./network-rows.client.tsx"
import { kindWords } from "./network-words.rule.ts"

type NetworkPageProps = {
  readonly kind: NetworkKind
  readonly text: string
  readonly page: {
    readonly items: readonly { readonly key: string; readonly cells: Readonly<Record<string, string>> }[]
    readonly next: string | null
  }
}

const kinds = Object.keys(kindWords) as readonly NetworkKind[]

const address = (query: Readonly<Record<string, string>>): string =>
  `/admin/delivery?${new URLSearchParams(query)}`

const Kinds = ({ kind }: Pick<NetworkPageProps, "kind">) => (
  <nav aria-label="Parts of the network" className="flex gap-1 overflow-x-auto">
    {kinds.map((one) => (
      <Link
        key={one}
        href={address({ kind: one })}
        prefetch={false}
        aria-current={one === kind ? "page" : undefined}
        className={clsx(
          "flex min-h-11 shrink-0 items-center rounded-full px-4 font-semibold text-sm",
          one === kind ? "bg-brand-soft text-brand-strong" : "text-muted hover:bg-sunk hover:text-ink",
        )}
      >
        {kindWords[one].many}
      </Link>
    ))}
  </nav>
)

const Find = ({ kind, text }: Pick<NetworkPageProps, "kind" | "text">) => (
  <search>
    <form action="/admin/delivery" className="flex max-w-md gap-2">
      <input type="hidden" name="kind" value={kind} />
      <input
        type="search"
        name="text"
        defaultValue={text}
        aria-label={`Find ${kindWords[kind].many.toLowerCase()}`}
        placeholder="Any part of an id, name or figure"
        className="min-h-11 w-full rounded-md border border-line-strong bg-surface px-3"
      />
      <button type="submit" className={buttonClass({ tone: "plain" })}>
        Find
      </button>
    </form>
  </search>
)

/** The delivery network, part by part, for those who look after it. */
export const NetworkPage = ({ kind, text, page }: NetworkPageProps) => (
  <>
    <Kinds kind={kind} />
    <Find kind={kind} text={text} />
    <NetworkRows key={kind} kind={kind} rows={page.items} />
    {page.next === null ? null : (
      <Link href={address({ kind, text, cursor: page.next })} className={buttonClass({ tone: "plain" })}>
        Next page
      </Link>
    )}
    <NetworkFile key={`${kind} file`} kind={kind} />
  </>
)
