"use client"

import type { Suggestion } from "@haat/domain/search"
import { ProductImage } from "@haat/ui/product"
import { clsx } from "clsx"
import { ArrowUpLeft, LayoutGrid, Search } from "lucide-react"
import { type SuggestionGroup, suggestionHref } from "./suggestion.rule.ts"

type ListShared = {
  readonly id: string
  readonly active: number
  readonly onChoose: (suggestion: Suggestion) => void
}
type SuggestionListProps = ListShared & { readonly groups: readonly SuggestionGroup[] }

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

/** Who goes on by keys beyond the list's edge sees where they are. */
const intoView = (option: HTMLElement | null): void => option?.scrollIntoView({ block: "nearest" })

type OptionProps = ListShared & { readonly suggestion: Suggestion; readonly index: number }

const Option = ({ id, active, onChoose, suggestion, index }: OptionProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which names the active option.
  <div
    id={`${id}-${index}`}
    ref={index === active ? intoView : null}
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
      {suggestion.kind === "category" ? <span className="text-sm text-muted"> in categories</span> : null}
    </span>
    {suggestion.kind === "query" ? (
      <ArrowUpLeft className="me-2 size-4 text-muted" aria-hidden="true" />
    ) : null}
  </div>
)

type GroupProps = ListShared & { readonly group: SuggestionGroup; readonly first: number }

/** Options under their heading; numbered through the whole list, for the keys. */
const Group = ({ group: { heading, suggestions }, first, ...shared }: GroupProps) => {
  const headingId = `${shared.id}-from-${first}`
  const options = suggestions.map((suggestion, at) => (
    <Option key={suggestionHref(suggestion)} {...shared} suggestion={suggestion} index={first + at} />
  ))
  if (heading === null) return options
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a listbox.
    <div role="group" aria-labelledby={headingId}>
      <p id={headingId} className="px-3 pt-2 pb-1 text-xs font-semibold text-muted">
        {heading}
      </p>
      {options}
    </div>
  )
}

export const SuggestionList = ({ groups, ...shared }: SuggestionListProps) => (
  <div className="absolute inset-x-0 top-full z-50 mt-2 max-h-[70dvh] overflow-y-auto rounded-xl bg-raised p-1.5 text-ink shadow-high ring-1 ring-line">
    <div id={shared.id} role="listbox" aria-label="Suggestions">
      {groups.map((group, at) => {
        const first = groups.slice(0, at).reduce((sum, { suggestions }) => sum + suggestions.length, 0)
        return <Group key={group.heading ?? ""} {...shared} group={group} first={first} />
      })}
    </div>
  </div>
)
