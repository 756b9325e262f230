import type { Metadata } from "next"
import { Wish } from "../../features/basket/wish.client.tsx"
import { Results } from "../../features/search/results/results.view.tsx"
import {
  canonicalHref,
  parseSearchUrl,
  searchQuestion,
} from "../../features/search/results/search-url.rule.ts"
import { caller } from "../../trpc/caller.ts"

export const generateMetadata = async ({ searchParams }: PageProps<"/s">): Promise<Metadata> => {
  const url = parseSearchUrl(await searchParams)
  return {
    title: url.text === "" ? "All products" : url.text,
    alternates: { canonical: canonicalHref(url) },
    robots: { index: false, follow: true },
  }
}

const SearchPage = async ({ searchParams }: PageProps<"/s">) => {
  const url = parseSearchUrl(await searchParams)
  const api = await caller()
  const [result, pincode] = await Promise.all([
    api.search.products(searchQuestion(url)),
    api.delivery.chosen(),
  ])
  // An empty page may do without the shop's rooms, too.
  const categories = result.hits.length === 0 ? await api.catalog.categories().catch(() => []) : []
  return (
    <Results
      categories={categories}
      url={url}
      result={result}
      title={url.text === "" ? "All products" : `“${result.corrected ?? url.text}”`}
      pincode={pincode}
      renderWish={({ productId, title }) => <Wish productId={productId} title={title} />}
    />
  )
}

export default SearchPage
