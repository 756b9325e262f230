import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BuyPanel } from "../../../features/basket/buy-panel.client.tsx"
import { Wish } from "../../../features/basket/wish.client.tsx"
import { descriptionText } from "../../../features/catalog/description.rule.ts"
import { ProductPage } from "../../../features/catalog/product.view.tsx"
import { readCategories, readProduct } from "../../../features/catalog/read-product.view.tsx"
import { readSellerRating, readTopReviews } from "../../../features/catalog/reviews/read-reviews.view.tsx"
import { optionText } from "../../../features/catalog/variant-choice.rule.ts"
import { DeliveryBox } from "../../../features/delivery/delivery-box.client.tsx"
import { NotifyMe } from "../../../features/notification/notify-me.client.tsx"
import { Policies } from "../../../features/ordering/policies.view.tsx"
import { ProductOffers } from "../../../features/pricing/product-offers.view.tsx"
import { Instead } from "../../../features/search/cards/instead.client.tsx"
import { RelatedBox } from "../../../features/search/related/related-box.client.tsx"

/** Rendered once per product and shared; what is personal or dated loads after. */
export const revalidate = 10

export const generateStaticParams = () => []

type Props = PageProps<"/p/[slug]">

const read = async ({ params }: Props) => {
  const product = await readProduct(decodeURIComponent((await params).slug))
  if (product === null) notFound()
  return product
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { title, brand, description, slug } = await read(props)
  return {
    title: `${title} by ${brand}`,
    description: descriptionText(description).slice(0, 160),
    alternates: { canonical: `/p/${encodeURIComponent(slug)}` },
  }
}

const ProductRoute = async (props: Props) => {
  const product = await read(props)
  const [categories, sellerRating, reviews] = await Promise.all([
    readCategories(),
    readSellerRating(product.supplierId),
    product.rating.stars ? readTopReviews(product.id) : [],
  ])
  const skus = product.variants.map(({ sku }) => sku)
  const seen = { slug: product.slug, title: product.title, imageUrl: product.images[0]?.url ?? null }
  return (
    <ProductPage
      product={product}
      categories={categories}
      reviews={reviews}
      sellerRating={sellerRating}
      related={<RelatedBox productId={product.id} />}
      wish={<Wish productId={product.id} title={product.title} size="page" />}
      offers={<ProductOffers categoryPath={product.categoryPath} />}
      buying={<BuyPanel seen={seen} skus={skus} />}
      delivery={
        <DeliveryBox
          variants={product.variants.map(({ sku, options }) => ({ sku, label: optionText(options) }))}
          notify={<NotifyMe skus={skus} />}
          policies={<Policies />}
          instead={<Instead productId={product.id} like={{ categoryId: product.categoryId }} />}
        />
      }
    />
  )
}

export default ProductRoute
