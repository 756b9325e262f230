import Link from "next/link"
import { readHome } from "./home-record.view.tsx"

/** The market's lanes, on every page; from the homepage's record, so no database is asked. */
export const CategoryBar = async () => {
  const menu = (await readHome("south"))?.menu ?? []
  const entries = [
    { href: "/s?sort=popularity", name: "Popular" },
    ...menu.map(({ categoryId, name }) => ({ href: `/c/${encodeURIComponent(categoryId)}`, name })),
  ]
  return (
    <nav aria-label="Categories" className="border-b border-line bg-surface">
      <ul className="shell no-scrollbar flex min-h-11 gap-1 overflow-x-auto">
        {entries.map(({ href, name }) => (
          <li key={href} className="shrink-0">
            <Link
              href={href}
              prefetch={false}
              className="flex h-11 items-center rounded-full px-3 text-sm font-medium hover:bg-sunk"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
