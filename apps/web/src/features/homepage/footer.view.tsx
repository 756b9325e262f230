import { LogoMark, Wordmark } from "@haat/ui/brand"
import { BadgeIndianRupee, CalendarCheck, PackageCheck } from "lucide-react"
import Link from "next/link"

const promises = [
  {
    Icon: CalendarCheck,
    title: "Dates we keep",
    text: "Every date is worked out for your pincode, from a warehouse that has it.",
  },
  {
    Icon: PackageCheck,
    title: "Yours once you order",
    text: "What you order is held for you while you pay. Nobody else can take it.",
  },
  {
    Icon: BadgeIndianRupee,
    title: "The price is the price",
    text: "GST included, delivery shown before checkout, nothing added later.",
  },
]

const links = [
  { href: "/orders", text: "Your orders" },
  { href: "/wishlist", text: "Wishlist" },
  { href: "/account", text: "Account" },
  { href: "/cart", text: "Cart" },
]

export const Footer = () => (
  <footer className="mt-16">
    <div className="border-y border-line bg-sunk">
      <ul className="shell grid gap-6 py-8 sm:grid-cols-3">
        {promises.map(({ Icon, title, text }) => (
          <li key={title} className="flex gap-3.5">
            <Icon className="size-8 shrink-0 text-brand" strokeWidth={1.75} aria-hidden="true" />
            <div>
              <p className="font-semibold">{title}</p>
              <p className="text-sm text-muted">{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
    <div className="bg-stall text-on-stall">
      <div className="shell flex flex-wrap items-center justify-between gap-x-8 gap-y-4 py-8">
        <Link
          href="/"
          className="flex min-h-11 items-center gap-2 focus-visible:outline-marigold"
          aria-label="Haat, home"
        >
          <LogoMark className="size-8" />
          <Wordmark className="text-2xl" />
        </Link>
        <ul className="flex flex-wrap gap-x-5 text-sm font-medium">
          {links.map(({ href, text }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-11 min-w-11 items-center underline-offset-4 hover:underline focus-visible:outline-marigold"
              >
                {text}
              </Link>
            </li>
          ))}
        </ul>
        <p className="w-full text-xs opacity-90">
          Pincodes: India Post open data, published under the Government Open Data License – India
          (GODL-India). Haat is open source under the MIT license.
        </p>
      </div>
    </div>
  </footer>
)
