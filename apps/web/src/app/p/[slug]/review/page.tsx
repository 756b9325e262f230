import { reviewLimits } from "@haat/domain/catalog"
import { Thumbnail } from "@haat/ui/product"
import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { readProduct } from "../../../../features/catalog/read-product.view.tsx"
import { writeHref } from "../../../../features/catalog/reviews/shown/review-url.rule.ts"
import { ReviewForm } from "../../../../features/catalog/reviews/writing/review-form.client.tsx"
import { caller } from "../../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Your review", robots: { index: false } }

const WriteReviewRoute = async ({ params }: PageProps<"/p/[slug]/review">) => {
  const product = await readProduct(decodeURIComponent((await params).slug))
  if (product === null) notFound()
  const api = await caller()
  if ((await api.customers.me()) === null)
    redirect(`/sign-in?next=${encodeURIComponent(writeHref(product.slug))}`)
  const own = await api.reviews.own({ productId: product.id })
  return (
    <div className="shell space-y-6 pt-6">
      <h1 className="text-2xl">{own ? "Your review" : "Write a review"}</h1>
      <p className="flex items-center gap-3 font-semibold">
        <Thumbnail url={product.images[0]?.url ?? null} className="size-14" />
        {product.title}
      </p>
      <ReviewForm product={{ id: product.id, slug: product.slug }} own={own} limits={reviewLimits} />
    </div>
  )
}

export default WriteReviewRoute
