"use client"

import { clsx } from "clsx"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { useEffect, useRef } from "react"
import { ADMIN_MENU, currentEntry } from "./admin-menu.rule.ts"

/** Links to the staff's pages, the present one marked; a row to scroll on a phone, a column beside the page else. */
export const AdminLinks = () => {
  const current = currentEntry(usePathname())
  const row = useRef<HTMLElement>(null)
  useEffect(() => {
    const link = current ? row.current?.querySelector<HTMLElement>(`a[href="${current.href}"]`) : null
    // Only the row moves, never the page: the present one stands in its middle.
    if (link && row.current)
      row.current.scrollLeft = link.offsetLeft - (row.current.clientWidth - link.offsetWidth) / 2
  }, [current])
  return (
    <nav
      ref={row}
      aria-label="Administration"
      className="relative -mx-4 overflow-x-auto px-4 lg:mx-0 lg:overflow-visible lg:px-0"
    >
      <ul className="flex gap-1 lg:sticky lg:top-24 lg:flex-col">
        {ADMIN_MENU.map(({ href, label }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              prefetch={false}
              aria-current={href === current?.href ? "page" : undefined}
              className={clsx(
                "flex min-h-11 items-center rounded-md px-3.5 font-semibold text-sm transition-colors",
                href === current?.href
                  ? "bg-brand-soft text-brand-strong"
                  : "text-muted hover:bg-sunk hover:text-ink",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
