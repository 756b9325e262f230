import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { readProduct } from "../../../../features/catalog/read-product.view.tsx"
import { readReviewChoice, reviewsHref } from "../../../../features/catalog/reviews/shown/review-url.rule.ts"
import { ReviewsPage } from "../../../../features/catalog/reviews/shown/reviews-page.view.tsx"
import { caller } from "../../../../trpc/caller.ts"

type Props = PageProps<"/p/[slug]/reviews">

const read = async ({ params, searchParams }: Props) => {
  const product = await readProduct(decodeURIComponent((await params).slug))
  if (product === null) notFound()
  return { product, choice: readReviewChoice(await searchParams) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { product, choice } = await read(props)
  const isPlain = choice.cursor === null && choice.stars === null && !choice.verifiedOnly
  return {
    title: `Reviews of ${product.title}`,
    alternates: { canonical: reviewsHref(product.slug, { ...choice, order: "helpful" }) },
    ...(isPlain ? {} : { robots: { index: false } }),
  }
}

const ReviewsRoute = async (props: Props) => {
  const { product, choice } = await read(props)
  const api = await caller()
  const [page, customer] = await Promise.all([
    api.reviews.list({ productId: product.id, ...choice }),
    api.customers.me(),
  ])
  return <ReviewsPage product={product} choice={choice} page={page} signedIn={customer !== null} />
}

export default ReviewsRoute
