import type { NetworkKind } from "@haat/domain/delivery"
import { buttonClass } from "@haat/ui/actions"
import { FindForm } from "@haat/ui/forms"
import { pillLinkClass } from "@haat/ui/navigation"
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
        className={pillLinkClass(one === kind)}
      >
        {kindWords[one].many}
      </Link>
    ))}
  </nav>
)

const Find = ({ kind, text }: Pick<NetworkPageProps, "kind" | "text">) => (
  <FindForm
    action="/admin/delivery"
    keep={{ kind }}
    text={text}
    label={`Find ${kindWords[kind].many.toLowerCase()}`}
    hint="Any part of an id, name or figure"
  />
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
