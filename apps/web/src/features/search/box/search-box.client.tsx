"use client"

import type { Suggestion } from "@haat/domain/search"
import { Spinner } from "@haat/ui/feedback"
import { EarlyInput } from "@haat/ui/forms"
import { useSearchParam } from "@haat/ui/location"
import { useRouter } from "next/navigation"
import {
  type FormEvent,
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useId,
  useRef,
  useState,
  useTransition,
} from "react"
import { recentSearches } from "./recent-searches.client.tsx"
import { moveActive, suggestionHref } from "./suggestion.rule.ts"
import { useSuggestions } from "./suggestions.client.tsx"

const loadList = () => import("./suggestion-list.client.tsx")
const SuggestionList = lazy(() => loadList().then((part) => ({ default: part.SuggestionList })))

const useSearchBox = () => {
  const asked = useSearchParam("q")
  const [text, setText] = useState("")
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const router = useRouter()
  const [going, startGoing] = useTransition()
  const groups = useSuggestions(text, open)
  const suggestions = groups.flatMap((group) => group.suggestions)
  const shown = open && suggestions.length > 0
  const shownFor = useRef<string | null>(null)
  useEffect(() => {
    if (shownFor.current !== asked) setText(asked ?? "")
    shownFor.current = asked
  }, [asked])

  const leave = (href: string, search: string) => {
    recentSearches.add(search)
    setOpen(false)
    setActive(-1)
    startGoing(() => router.push(href))
  }
  const choose = (suggestion: Suggestion) => {
    setText(suggestion.kind === "product" ? "" : suggestion.text)
    leave(suggestionHref(suggestion), suggestion.kind === "product" ? "" : suggestion.text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const chosen = suggestions[active]
    if (shown && chosen) choose(chosen)
    else if (text.trim() !== "") leave(suggestionHref({ kind: "query", text: text.trim() }), text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The first Escape closes the list; only the next one clears the field, as browsers do.
    if (event.key === "Escape" && shown) {
      event.preventDefault()
      setOpen(false)
      setActive(-1)
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    event.preventDefault()
    setOpen(true)
    setActive(moveActive(active, event.key === "ArrowDown" ? 1 : -1, suggestions.length))
  }
  return {
    text,
    active,
    going,
    shown,
    groups,
    choose,
    submit,
    onKeyDown,
    setOpen,
    type: (typed: string) => {
      setText(typed)
      setActive(-1)
      setOpen(true)
    },
  }
}

/** A search field that helps: suggestions by keys or pointer; without script a plain form. */
export const SearchBox = ({ icon }: { readonly icon: ReactNode }) => {
  const listId = useId()
  const { text, active, going, shown, groups, choose, submit, onKeyDown, setOpen, type } = useSearchBox()
  return (
    <search className="relative block">
      <form action="/s" onSubmit={submit} className="relative">
        <EarlyInput
          type="search"
          name="q"
          role="combobox"
          aria-label="Search Haat"
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          maxLength={200}
          placeholder="Tea, toys, tawas…"
          value={text}
          onChange={(event) => type(event.target.value)}
          onFocus={() => {
            void loadList()
            setOpen(true)
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
          className="h-11 w-full rounded-full border-2 border-transparent bg-[#fffdf8] ps-5 pe-14 text-base text-[#211b14] placeholder:text-[#6b5f50] focus:border-marigold focus-visible:outline-marigold [&::-webkit-search-cancel-button]:hidden"
        />
        <button
          type="submit"
          aria-label="Search"
          aria-busy={going || undefined}
          className="absolute inset-y-0 end-0 grid w-12 place-items-center rounded-full bg-marigold text-on-marigold hover:bg-marigold-strong"
        >
          {going ? <Spinner size="1.25rem" /> : icon}
        </button>
      </form>
      {shown ? (
        <Suspense fallback={<span id={listId} hidden />}>
          <SuggestionList id={listId} groups={groups} active={active} onChoose={choose} />
        </Suspense>
      ) : (
        <span id={listId} hidden />
      )}
    </search>
  )
}
