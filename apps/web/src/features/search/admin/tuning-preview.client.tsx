"use client"

import type { SearchHit, Tuning } from "@haat/domain/search"
import { Button } from "@haat/ui/actions"
import { Notice } from "@haat/ui/feedback"
import { Field } from "@haat/ui/forms"
import { formatMinor } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import { type FormEvent, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"

type ListProps = {
  readonly title: string
  readonly hits: readonly SearchHit[]
  readonly total: number
  readonly before: ReadonlyMap<string, number>
  readonly onPin: ((productId: string) => void) | null
}

const moved = (now: number, before: number | undefined): string => {
  if (before === undefined) return "new"
  if (before === now) return "="
  return before > now ? `▲ ${before - now}` : `▼ ${now - before}`
}

const List = ({ title, hits, total, before, onPin }: ListProps) => (
  <section aria-label={title} className="min-w-0 space-y-2">
    <h3 className="font-semibold">
      {title} <span className="font-normal text-muted text-sm">{total} in all</span>
    </h3>
    <ol className="divide-y divide-line rounded-lg border border-line bg-raised">
      {hits.map(({ productId, title: name, brand, priceMinor, promise }, at) => (
        <li key={productId} className="flex items-center gap-3 px-3 py-2 text-sm">
          <span className="w-10 shrink-0 text-muted tabular-nums">
            {at + 1} <small>{onPin ? moved(at, before.get(productId)) : ""}</small>
          </span>
          <span className="min-w-0 flex-1">
            <span className="block truncate">{name}</span>
            <span className="block truncate text-muted text-xs">
              {brand}, {formatMinor(priceMinor)}, by {promise.latest}
            </span>
          </span>
          {onPin ? (
            <Button tone="plain" size="sm" onClick={() => onPin(productId)} aria-label={`Pin ${name}`}>
              Pin
            </Button>
          ) : null}
        </li>
      ))}
      {hits.length === 0 ? <li className="px-3 py-4 text-muted text-sm">Nothing is listed.</li> : null}
    </ol>
  </section>
)

type TuningPreviewProps = {
  readonly tuning: Tuning | null
  readonly onPin: (text: string, productId: string) => void
}

/** The same search as shoppers see it and as they would see it, side by side. */
export const TuningPreview = ({ tuning, onPin }: TuningPreviewProps) => {
  const trpc = useTRPC()
  const [typed, setTyped] = useState("")
  const [text, setText] = useState("")
  const asked = useQuery(
    trpc.searchAdmin.preview.queryOptions(
      { text, tuning: tuning ?? ({} as never) },
      { enabled: text !== "" && tuning !== null, retry: false },
    ),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setText(typed.trim())
  }
  const places = new Map((asked.data?.live ?? []).map(({ productId }, at) => [productId, at]))
  return (
    <section aria-labelledby="preview" className="space-y-3">
      <h2 id="preview" className="text-xl">
        Preview
      </h2>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <Field
          id="preview-text"
          label="Search for"
          maxLength={200}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          className="min-w-0 flex-1"
        />
        <Button type="submit" tone="plain" className="min-h-12">
          Compare
        </Button>
      </form>
      <p role="status" className="sr-only">
        {asked.data ? `${asked.data.totals.live} now, ${asked.data.totals.proposed} with your changes` : ""}
      </p>
      {tuning === null && text !== "" ? <p className="text-muted">Mend the marked fields first.</p> : null}
      {asked.isError ? (
        <Notice tone="bad" title="No preview">
          <p>The search didn’t answer. Check the lines above and try again.</p>
        </Notice>
      ) : null}
      {asked.data ? (
        <div className="grid gap-4 md:grid-cols-2">
          <List
            title="Now"
            hits={asked.data.live}
            total={asked.data.totals.live}
            before={places}
            onPin={null}
          />
          <List
            title="With your changes"
            hits={asked.data.proposed}
            total={asked.data.totals.proposed}
            before={places}
            onPin={(productId) => onPin(text, productId)}
          />
        </div>
      ) : null}
    </section>
  )
}
