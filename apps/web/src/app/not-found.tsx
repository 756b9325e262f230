import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import Link from "next/link"

const NotFound = () => (
  <div className="shell py-8">
    <EmptyState
      heading="h1"
      title="This stall isn’t here"
      actions={
        <>
          <Link href="/" className={buttonClass({})}>
            Walk the market
          </Link>
          <Link href="/s?sort=popularity" className={buttonClass({ tone: "plain" })}>
            See what people buy
          </Link>
        </>
      }
    >
      <p>The product may be sold out for good, or the address has a slip of the pen. Search for it above.</p>
    </EmptyState>
  </div>
)

export default NotFound
