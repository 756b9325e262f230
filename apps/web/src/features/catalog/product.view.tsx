import type { Category, Given, Product, ShownReview } from "@haat/domain/catalog"
import { webEnv } from "@haat/platform/env"
import { Breadcrumb } from "@haat/ui/navigation"
import { pictureUrl, Rating } from "@haat/ui/product"
import Link from "next/link"
import type { ReactNode } from "react"
import { SellerNote } from "./around/seller-note.view.tsx"
import { Share } from "./around/share.client.tsx"
import { categoryTrail, findCategory } from "./category-trail.rule.ts"
import { Description } from "./description.view.tsx"
import { Gallery } from "./gallery/gallery.client.tsx"
import { productJsonLd } from "./product-json-ld.rule.ts"
import { QuestionsBox } from "./questions/questions-box.client.tsx"
import { ReviewsSection } from "./reviews/shown/reviews-section.view.tsx"
import { specifications } from "./specification.rule.ts"
import { VariantPicker, VariantPrice } from "./variant-picker.client.tsx"

type ProductPageProps = {
  readonly product: Product
  readonly categories: readonly Category[]
  /** What to do with it and when it comes: other rooms' islands, brought by the page. */
  readonly wish: ReactNode
  readonly offers: ReactNode
  readonly buying: ReactNode
  readonly delivery: ReactNode
  /** The most helpful ones; null while they can't be read. */
  readonly reviews: readonly ShownReview[] | null
  /** Of what its seller sells; no count, no rating. */
  readonly sellerRating: Given
  /** What goes with it and what is like it. */
  readonly related: ReactNode
}

const JsonLd = ({ product }: { readonly product: Product }) => {
  const { publicUrl } = webEnv()
  const imageUrls = product.images.map((image) => new URL(pictureUrl(image, 960), publicUrl).href)
  const text = productJsonLd(product, { publicUrl, imageUrls })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}

const Trail = ({ product, categories }: Pick<ProductPageProps, "product" | "categories">) => {
  const category = findCategory(categories, product.categoryId)
  const crumbs = (category ? categoryTrail(categories, category) : []).map(({ id, name }) => ({
    key: id,
    node: <Link href={`/c/${encodeURIComponent(id)}`}>{name}</Link>,
  }))
  return <Breadcrumb crumbs={[{ key: "home", node: <Link href="/">Home</Link> }, ...crumbs]} />
}

const Specifications = ({ product, categories }: Pick<ProductPageProps, "product" | "categories">) => {
  const rows = specifications(product, findCategory(categories, product.categoryId)?.attributes ?? [])
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="specifications" className="space-y-3">
      <h2 id="specifications" className="text-xl">
        Specifications
      </h2>
      <table className="w-full overflow-hidden rounded-xl bg-surface text-start text-sm ring-1 ring-line">
        <tbody>
          {rows.map(({ label, value }) => (
            <tr key={label} className="border-b border-line last:border-0 odd:bg-sunk/50">
              <th scope="row" className="w-2/5 px-4 py-2.5 text-start font-medium text-muted">
                {label}
              </th>
              <td className="px-4 py-2.5">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export const ProductPage = ({
  product,
  categories,
  wish,
  offers,
  buying,
  delivery,
  reviews,
  sellerRating,
  related,
}: ProductPageProps) => (
  <div className="shell space-y-10 pt-3">
    <JsonLd product={product} />
    <div className="mb-4">
      <Trail product={product} categories={categories} />
    </div>
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] lg:gap-12">
      <Gallery title={product.title} images={product.images} />
      <div className="min-w-0 space-y-5">
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0 space-y-2">
            <p className="text-sm font-semibold text-brand">{product.brand}</p>
            <h1 className="text-2xl">{product.title}</h1>
            {product.rating.count === 0 ? null : (
              <a href="#reviews" className="tap-area inline-block">
                <Rating {...product.rating} />
              </a>
            )}
          </div>
          <div className="flex gap-2">
            <Share title={product.title} />
            {wish}
          </div>
        </div>
        <VariantPrice product={{ variants: product.variants }} />
        {offers}
        <VariantPicker product={{ variants: product.variants }} />
        {buying}
        {delivery}
        <SellerNote name={product.supplierName} supplierId={product.supplierId} rating={sellerRating} />
      </div>
    </div>
    <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
      <section aria-labelledby="description" className="space-y-3">
        <h2 id="description" className="text-xl">
          About this product
        </h2>
        <Description html={product.description} />
      </section>
      <Specifications product={product} categories={categories} />
    </div>
    <ReviewsSection product={product} reviews={reviews} />
    <QuestionsBox productId={product.id} />
    {related}
  </div>
)
