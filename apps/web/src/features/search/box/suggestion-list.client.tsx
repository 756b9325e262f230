"use client"

import type { Suggestion } from "@haat/domain/search"
import { ProductImage } from "@haat/ui/product"
import { clsx } from "clsx"
import { ArrowUpLeft, LayoutGrid, Search } from "lucide-react"
import { suggestionHref } from "./suggestion.rule.ts"

type SuggestionListProps = {
  readonly id: string
  readonly heading: string | null
  readonly suggestions: readonly Suggestion[]
  readonly active: number
  readonly onChoose: (suggestion: Suggestion) => void
}

const Picture = ({ suggestion }: { readonly suggestion: Suggestion }) => {
  if (suggestion.kind === "product")
    return <ProductImage picture={suggestion.image} sizes="40px" decorative className="size-10 rounded-md" />
  const Icon = suggestion.kind === "category" ? LayoutGrid : Search
  return (
    <span className="grid size-10 place-items-center text-muted">
      <Icon className="size-4.5" aria-hidden="true" />
    </span>
  )
}

export const SuggestionList = ({ id, heading, suggestions, active, onChoose }: SuggestionListProps) => (
  <div className="absolute inset-x-0 top-full z-50 mt-2 max-h-[70dvh] overflow-y-auto rounded-xl bg-raised p-1.5 text-ink shadow-high ring-1 ring-line">
    {heading ? <p className="px-3 pt-2 pb-1 text-xs font-semibold text-muted">{heading}</p> : null}
    <div id={id} role="listbox" aria-label="Suggestions">
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which names the active option.
        <div
          key={suggestionHref(suggestion)}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
          className={clsx(
            "flex min-h-11 cursor-pointer items-center gap-2 rounded-md px-1.5 py-0.5 hover:bg-sunk",
            index === active && "bg-brand-soft",
          )}
        >
          <Picture suggestion={suggestion} />
          <span className="min-w-0 flex-1 truncate">
            {suggestion.text}
            {suggestion.kind === "category" ? (
              <span className="text-sm text-muted"> in categories</span>
            ) : null}
          </span>
          {suggestion.kind === "query" ? (
            <ArrowUpLeft className="me-2 size-4 text-muted" aria-hidden="true" />
          ) : null}
        </div>
      ))}
    </div>
  </div>
)
