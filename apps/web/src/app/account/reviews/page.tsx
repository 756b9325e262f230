import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { OwnReviews } from "../../../features/catalog/reviews/writing/own-reviews.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Your reviews", robots: { index: false } }

const OwnReviewsRoute = async ({ searchParams }: PageProps<"/account/reviews">) => {
  const api = await caller()
  if ((await api.customers.me()) === null) redirect("/sign-in?next=/account/reviews")
  const { after } = await searchParams
  const cursor = typeof after === "string" && after.length <= 80 ? after : null
  return (
    <div className="shell space-y-6 pt-6">
      <h1 className="text-2xl">Your reviews</h1>
      <OwnReviews page={await api.reviews.mine({ cursor })} />
    </div>
  )
}

export default OwnReviewsRoute
