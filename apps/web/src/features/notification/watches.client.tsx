"use client"

import { Button, buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import { useMutation } from "@tanstack/react-query"
import Link from "next/link"
import { useRef, useState } from "react"
import { useTRPC } from "../../trpc/client.tsx"
import { type WatchState, watchProblem, watchStateText } from "./watch-words.rule.ts"

export type WatchEntry = {
  readonly id: string
  readonly sku: string
  readonly pincode: string
  readonly state: WatchState
  readonly product: {
    readonly title: string
    readonly slug: string
    readonly options: Readonly<Record<string, string>>
  } | null
}

const nameOf = ({ product, sku }: WatchEntry): string =>
  product ? [product.title, ...Object.values(product.options)].join(", ") : sku

const hrefOf = ({ product, sku }: WatchEntry): string | null =>
  product ? `/p/${encodeURIComponent(product.slug)}?sku=${encodeURIComponent(sku)}` : null

const Entry = ({ watch, onEnd, busy }: EntryProps) => {
  const href = hrefOf(watch)
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-xl bg-surface p-4 ring-1 ring-line">
      <div className="min-w-0 flex-1 basis-56">
        {href ? (
          <Link href={href} className="font-semibold text-brand underline">
            {nameOf(watch)}
          </Link>
        ) : (
          <p className="font-semibold">{nameOf(watch)}</p>
        )}
        <p className="text-sm text-muted">
          {watch.product ? watchStateText(watch.state, watch.pincode) : "It isn’t sold any more."}
        </p>
      </div>
      <Button tone="plain" size="sm" className="min-h-11" busy={busy} onClick={onEnd}>
        {watch.state === "WAITING" ? "Don’t tell me" : "Remove"}
        <span className="sr-only"> {nameOf(watch)}</span>
      </Button>
    </li>
  )
}
type EntryProps = { readonly watch: WatchEntry; readonly onEnd: () => void; readonly busy: boolean }

/** What this account waits for; any of it can be ended. */
export const Watches = ({ initial }: { readonly initial: readonly WatchEntry[] }) => {
  const trpc = useTRPC()
  const [watches, setWatches] = useState(initial)
  const [problem, setProblem] = useState<string | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const end = useMutation(
    trpc.notification.endWatch.mutationOptions({
      onSuccess: (_, { watchId }) => {
        setProblem(null)
        setWatches((all) => all.filter(({ id }) => id !== watchId))
        heading.current?.focus()
      },
      onError: (error) => setProblem(watchProblem(error.data?.refusal ?? null)),
    }),
  )
  return (
    <div className="space-y-5">
      <h1 ref={heading} tabIndex={-1} className="text-2xl">
        What you wait for
      </h1>
      {problem ? (
        <p role="alert" className="text-madder">
          {problem}
        </p>
      ) : null}
      {watches.length === 0 ? (
        <EmptyState
          heading="h2"
          title="You wait for nothing"
          actions={
            <Link href="/s?sort=popularity" className={buttonClass({})}>
              See what people buy
            </Link>
          }
        >
          <p>On the page of something that is sold out, ask us to tell you when it’s back.</p>
        </EmptyState>
      ) : (
        <ul className="space-y-3">
          {watches.map((watch) => (
            <Entry
              key={watch.id}
              watch={watch}
              busy={end.isPending && end.variables.watchId === watch.id}
              onEnd={() => end.mutate({ watchId: watch.id })}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
