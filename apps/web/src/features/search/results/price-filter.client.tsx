"use client"

import { Button } from "@haat/ui/actions"
import { useRouter } from "next/navigation"
import { type FormEvent, useState } from "react"

type PriceFilterProps = {
  /** The address without a price. */
  readonly href: string
  readonly minMinor: number | null
  readonly maxMinor: number | null
}

const digits = (text: string): string => text.replace(/\D/g, "").slice(0, 8)
const shown = (minor: number | null): string => (minor === null ? "" : String(Math.round(minor / 100)))
const paise = (text: string): string => (text === "" ? "" : String(Number(text) * 100))
const input =
  "h-11 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm tabular-nums placeholder:text-muted"

/** Whole rupees from and to. */
export const PriceFilter = ({ href, minMinor, maxMinor }: PriceFilterProps) => {
  const router = useRouter()
  const [min, setMin] = useState(shown(minMinor))
  const [max, setMax] = useState(shown(maxMinor))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const price = min === "" && max === "" ? "" : `price=${paise(min)}-${paise(max)}`
    router.push(price === "" ? href : `${href}${href.includes("?") ? "&" : "?"}${price}`, { scroll: false })
  }
  return (
    <form onSubmit={submit} className="flex items-center gap-2 pt-2">
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
