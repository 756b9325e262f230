import type { Product } from "@haat/domain/catalog"
import { descriptionText } from "./description.rule.ts"

const rupees = (minor: number): string => (minor / 100).toFixed(2)

type Where = { readonly publicUrl: string; readonly imageUrls: readonly string[] }

/** What search engines read of a product, as text that can't leave its script element. */
export const productJsonLd = (product: Product, { publicUrl, imageUrls }: Where): string => {
  const url = `${publicUrl}/p/${encodeURIComponent(product.slug)}`
  const facts = {
    "@context": "https://schema.org",
    "@type": "Product",
    name: product.title,
    description: descriptionText(product.description),
    brand: { "@type": "Brand", name: product.brand },
    image: imageUrls,
    url,
    offers: product.variants.map((variant) => ({
      "@type": "Offer",
      sku: variant.sku,
      url: `${url}?sku=${encodeURIComponent(variant.sku)}`,
      price: rupees(variant.offer.priceMinor),
      priceCurrency: variant.offer.currency,
      itemCondition: "https://schema.org/NewCondition",
      seller: { "@type": "Organization", name: product.supplierName },
    })),
    // Only what can be read on the page: a rating the seller's feed brought is nobody's review.
    ...(product.rating.stars
      ? {
          aggregateRating: {
            "@type": "AggregateRating",
            ratingValue: product.rating.average,
            reviewCount: product.rating.count,
            bestRating: 5,
            worstRating: 1,
          },
        }
      : {}),
  }
  return JSON.stringify(facts).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028")
}
