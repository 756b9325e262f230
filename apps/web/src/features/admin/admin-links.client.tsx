"use client"

import { clsx } from "clsx"
import Link from "next/link"
import { usePathname } from "next/navigation"
import { ADMIN_MENU, currentEntry } from "./admin-menu.rule.ts"

/** Links to the staff's pages, the present one marked; a row to scroll on a phone, a column beside the page else. */
export const AdminLinks = () => {
  const current = currentEntry(usePathname())
  return (
    <nav
      aria-label="Administration"
      className="-mx-4 overflow-x-auto px-4 lg:mx-0 lg:overflow-visible lg:px-0"
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
