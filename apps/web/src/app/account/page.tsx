import { buttonClass } from "@haat/ui/actions"
import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { Addresses } from "../../features/customers/addresses.client.tsx"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Account", robots: { index: false } }

const AccountPage = async () => {
  const api = await caller()
  const customer = await api.customers.me()
  if (customer === null) redirect("/sign-in?next=/account")
  const addresses = await api.customers.addresses()
  return (
    <div className="shell space-y-8 pt-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-2xl">{customer.name}</h1>
          <p className="text-muted">{customer.email}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link href="/orders" className={buttonClass({ tone: "plain" })}>
            Your orders
          </Link>
          <Link href="/account/rewards" className={buttonClass({ tone: "plain" })}>
            Rewards and coupons
          </Link>
          <Link href="/account/reviews" className={buttonClass({ tone: "plain" })}>
            Your reviews
          </Link>
          <Link href="/wishlist" className={buttonClass({ tone: "plain" })}>
            Wishlist
          </Link>
          <Link href="/account/waiting" className={buttonClass({ tone: "plain" })}>
            What you wait for
          </Link>
          {customer.role === "supplier" ? (
            <Link href="/account/business" className={buttonClass({ tone: "plain" })}>
              Your business
            </Link>
          ) : null}
        </div>
      </div>
      <Addresses initial={[...addresses]} />
    </div>
  )
}

export default AccountPage
