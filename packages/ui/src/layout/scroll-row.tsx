"use client"

import { clsx } from "clsx"
import { ChevronLeft, ChevronRight } from "lucide-react"
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react"

type ScrollRowProps = { readonly label: string; readonly children: ReactNode; readonly className?: string }

const arrow =
  "absolute top-[38%] z-10 hidden size-11 -translate-y-1/2 place-items-center rounded-full border border-line bg-raised text-ink shadow-mid transition-opacity hover:bg-sunk disabled:pointer-events-none disabled:opacity-0 pointer-fine:grid"

/** Which ends of the row are in view; before script runs, neither is offered. */
const useEnds = (row: RefObject<HTMLUListElement | null>) => {
  const [ends, setEnds] = useState({ start: true, end: true })
  useEffect(() => {
    const list = row.current
    if (!list) return
    const look = () => {
      const start = list.scrollLeft < 8
      const end = list.scrollLeft > list.scrollWidth - list.clientWidth - 8
      setEnds((known) => (known.start === start && known.end === end ? known : { start, end }))
    }
    const watch = new ResizeObserver(look)
    watch.observe(list)
    list.addEventListener("scroll", look, { passive: true })
    return () => {
      watch.disconnect()
      list.removeEventListener("scroll", look)
    }
  }, [row])
  return ends
}

/** A row that scrolls by swipe, keys and buttons; snaps to its items. Give items as `li`. */
export const ScrollRow = ({ label, children, className }: ScrollRowProps) => {
  const row = useRef<HTMLUListElement>(null)
  const ends = useEnds(row)
  const scroll = (direction: 1 | -1) =>
    row.current?.scrollBy({ left: direction * row.current.clientWidth * 0.85 })
  return (
    <div className={clsx("relative -mx-1", className)}>
      <button
        type="button"
        className={clsx(arrow, "start-0 sm:-start-3")}
        aria-label={`${label}: back`}
        disabled={ends.start}
        onClick={() => scroll(-1)}
      >
        <ChevronLeft className="size-5" aria-hidden="true" />
      </button>
      <ul
        ref={row}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll it by keys.
        tabIndex={0}
        aria-label={label}
        className="no-scrollbar flex snap-x snap-proximity gap-3 overflow-x-auto overscroll-x-contain scroll-smooth p-1 sm:gap-4 [&>li]:shrink-0 [&>li]:snap-start"
      >
        {children}
      </ul>
      <button
        type="button"
        className={clsx(arrow, "end-0 sm:-end-3")}
        aria-label={`${label}: on`}
        disabled={ends.end}
        onClick={() => scroll(1)}
      >
        <ChevronRight className="size-5" aria-hidden="true" />
      </button>
    </div>
  )
}
