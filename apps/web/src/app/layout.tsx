import { LogoMark, Wordmark } from "@haat/ui/brand"
import { SaidRegion } from "@haat/ui/feedback"
import { SiteHeader } from "@haat/ui/layout"
import { ToastRegion } from "@haat/ui/overlays"
import { ChevronDown, CircleUserRound, Heart, MapPin, Search, ShoppingBag } from "lucide-react"
import type { Metadata, Viewport } from "next"
import Link from "next/link"
import type { ReactNode } from "react"
import { CartLink, WishlistLink } from "../features/basket/header-links.client.tsx"
import { AccountMenu } from "../features/customers/account-menu.client.tsx"
import { PincodeChip } from "../features/delivery/pincode-chip.client.tsx"
import { CategoryBar } from "../features/homepage/category-bar.view.tsx"
import { Footer } from "../features/homepage/footer.view.tsx"
import { SearchBox } from "../features/search/box/search-box.client.tsx"
import "./globals.css"

export const metadata: Metadata = {
  title: { default: "Haat · the market that keeps its dates", template: "%s · Haat" },
  description:
    "A marketplace that only promises what it can deliver: real stock, real dates, one honest price.",
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0b5d56" },
    { media: "(prefers-color-scheme: dark)", color: "#0c332f" },
  ],
}

const RootLayout = ({ children }: { readonly children: ReactNode }) => (
  <html lang="en-IN">
    <body className="flex flex-col antialiased">
      <nav aria-label="Skip">
        <a
          href="#content"
          className="absolute start-3 top-3 z-50 -translate-y-24 rounded-full bg-marigold px-5 py-3 font-semibold text-on-marigold focus:translate-y-0"
        >
          Skip to content
        </a>
      </nav>
      <SiteHeader
        logo={
          <Link
            href="/"
            className="flex min-h-11 min-w-11 items-center gap-2 rounded-md focus-visible:outline-marigold"
            aria-label="Haat, home"
          >
            <LogoMark className="size-9" />
            <Wordmark className="text-[1.75rem] leading-none max-xs:sr-only" />
          </Link>
        }
        place={
          <PincodeChip
            pin={<MapPin className="size-5 shrink-0 text-[#ffc861]" aria-hidden="true" />}
            more={
              <ChevronDown className="size-4 shrink-0 opacity-80 max-[22rem]:hidden" aria-hidden="true" />
            }
          />
        }
        search={<SearchBox icon={<Search className="size-5" strokeWidth={2.5} aria-hidden="true" />} />}
        actions={
          <>
            <AccountMenu icon={<CircleUserRound className="size-5.5" aria-hidden="true" />} />
            <WishlistLink icon={<Heart className="size-5.5" aria-hidden="true" />} />
            <CartLink icon={<ShoppingBag className="size-5.5" aria-hidden="true" />} />
          </>
        }
      />
      <CategoryBar />
      <main id="content" tabIndex={-1} className="min-h-dvh flex-1 focus:outline-none">
        {children}
      </main>
      <Footer />
      <ToastRegion />
      <SaidRegion />
    </body>
  </html>
)

export default RootLayout
