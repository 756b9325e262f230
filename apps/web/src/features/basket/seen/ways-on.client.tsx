"use client"

import { Thumbnail } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useEffect, useState } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { readSeen, type Seen, seenName } from "./seen.rule.ts"

const useSeen = (): readonly Seen[] => {
  const [list, setList] = useState<readonly Seen[]>([])
  useEffect(() => {
    try {
      setList(readSeen(localStorage.getItem(seenName)))
    } catch {
      // Where nothing may be kept, nothing was.
    }
  }, [])
  return list
}

const shown = 6

/** Without prices: they are told where they are read anew. */
const Row = ({
  id,
  title,
  list,
}: {
  readonly id: string
  readonly title: string
  readonly list: readonly Seen[]
}) =>
  list.length === 0 ? null : (
    <section aria-labelledby={id} className="space-y-3">
      <h2 id={id} className="text-lg">
        {title}
      </h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {list.slice(0, shown).map((one) => (
          <li
            key={one.slug}
            className="relative flex items-center gap-3 rounded-xl bg-surface p-3 ring-1 ring-line hover:bg-sunk/60"
          >
            <Thumbnail url={one.imageUrl} className="size-14" />
            <Link
              href={`/p/${encodeURIComponent(one.slug)}`}
              prefetch={false}
              className="line-clamp-2 font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-xl focus-visible:after:outline-3 focus-visible:after:outline-focus"
            >
              {one.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )

/** What had the focus went with the last line: the page's heading gets it then. */
const useFocusWhenEmptied = (isEmptied: boolean) =>
  useEffect(() => {
    const heading = document.querySelector<HTMLElement>("main h1")
    if (!isEmptied || heading === null || document.activeElement !== document.body) return
    heading.tabIndex = -1
    heading.focus()
  }, [isEmptied])

/** What was saved or looked at is a way on from an empty cart; `isEmptied` when the last line has just left it. */
export const WaysOn = ({ isEmptied }: { readonly isEmptied: boolean }) => {
  const trpc = useTRPC()
  useFocusWhenEmptied(isEmptied)
  const wished = useQuery(trpc.basket.wishlist.queryOptions())
  const saved = (wished.data?.cards ?? []).map(({ slug, title, image }) => ({
    ...{ slug, title, imageUrl: image?.url ?? null },
  }))
  const savedSlugs = new Set(saved.map(({ slug }) => slug))
  const seen = useSeen().filter(({ slug }) => !savedSlugs.has(slug))
  return (
    <div className="mx-auto max-w-4xl space-y-8 pb-8">
      <Row id="saved" title="On your wishlist" list={saved} />
      <Row id="seen" title="You looked at" list={seen} />
    </div>
  )
}
