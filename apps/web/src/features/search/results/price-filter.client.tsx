"use client"

import { Button } from "@haat/ui/actions"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"
import { type SearchUrl, searchHref } from "./search-url.rule.ts"

const amount = (text: string): number | null => (text === "" ? null : Number(text))
const digits = (text: string): string => text.replace(/\D/g, "").slice(0, 8)
const input =
  "h-11 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm tabular-nums placeholder:text-muted"

/** Whole rupees from and to. */
export const PriceFilter = ({ path, url }: { readonly path: string; readonly url: SearchUrl }) => {
  const router = useRouter()
  const [min, setMin] = useState(url.priceMin === null ? "" : String(url.priceMin))
  const [max, setMax] = useState(url.priceMax === null ? "" : String(url.priceMax))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const next = { ...url, page: 1, priceMin: amount(min), priceMax: amount(max) }
    router.push(searchHref(path, next), { scroll: false })
  }
  return (
    <form onSubmit={submit} className="flex items-center gap-2">
      <input
        className={input}
        inputMode="numeric"
        aria-label="Lowest price in rupees"
        placeholder="₹ from"
        value={min}
        onChange={(event) => setMin(digits(event.target.value))}
      />
      <input
        className={input}
        inputMode="numeric"
        aria-label="Highest price in rupees"
        placeholder="₹ to"
        value={max}
        onChange={(event) => setMax(digits(event.target.value))}
      />
      <Button type="submit" tone="plain" size="sm" className="min-h-11">
        Go
      </Button>
    </form>
  )
}
