import { Breadcrumb } from "@haat/ui/navigation"
import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { Wish } from "../../../features/basket/wish.client.tsx"
import { categoryTrail, findCategory, roomByAddress } from "../../../features/catalog/category-trail.rule.ts"
import { Results } from "../../../features/search/results/results.view.tsx"
import {
  canonicalHref,
  isNarrowed,
  parseSearchUrl,
  searchQuestion,
} from "../../../features/search/results/search-url.rule.ts"
import { caller } from "../../../trpc/caller.ts"

type Props = PageProps<"/c/[category]">

const read = async ({ params, searchParams }: Props) => {
  const api = await caller()
  const known = await api.catalog.categories().catch(() => null)
  const id = decodeURIComponent((await params).category)
  // The index lists a room's goods although the catalog is away.
  const category = known === null ? roomByAddress(id) : findCategory(known, id)
  if (category === undefined) notFound()
  return { api, categories: known ?? [], category, url: parseSearchUrl(await searchParams, category.id) }
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { category, url } = await read(props)
  return {
    title: category.name,
    alternates: { canonical: canonicalHref(url) },
    ...(isNarrowed(url) ? { robots: { index: false, follow: true } } : {}),
  }
}

const CategoryPage = async (props: Props) => {
  const { api, categories, category, url } = await read(props)
  const [result, pincode] = await Promise.all([
    api.search.products(searchQuestion(url)),
    api.delivery.chosen(),
  ])
  const trail = categoryTrail(categories, category)
  const crumbs = [
    { key: "home", node: <Link href="/">Home</Link> },
    ...trail.slice(0, -1).map(({ id, name }) => ({ key: id, node: <Link href={`/c/${id}`}>{name}</Link> })),
    { key: category.id, node: <span aria-current="page">{category.name}</span> },
  ]
  return (
    <>
      <div className="shell pt-3">
        <Breadcrumb crumbs={crumbs} />
      </div>
      <Results
        categories={categories}
        url={url}
        result={result}
        title={category.name}
        pincode={pincode}
        renderWish={({ productId, title }) => <Wish productId={productId} title={title} />}
      />
    </>
  )
}

export default CategoryPage
