import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import Link from "next/link"

/** What stands when there is no homepage to show: the shop still sells. */
export const HomeEmpty = () => (
  <div className="shell py-8">
    <EmptyState
      heading="h1"
      title="The stalls are being set up"
      actions={
        <>
          <Link href="/s?sort=popularity" className={buttonClass({})}>
            See what people buy
          </Link>
          <Link href="/orders" className={buttonClass({ tone: "plain" })}>
            Your orders
          </Link>
        </>
      }
    >
      <p>The front of the market is back in a moment. Everything is on sale already: search for it above.</p>
    </EmptyState>
  </div>
)
