import type { HomeBlock, HomeRecord } from "@haat/domain/homepage"
import { ScrollRow, Section } from "@haat/ui/layout"
import { ArrowRight } from "lucide-react"
import Link from "next/link"
import { CategoryTiles } from "./blocks/category-tiles.view.tsx"
import { FlashSale } from "./blocks/flash-sale.view.tsx"
import { Hero } from "./blocks/hero.view.tsx"
import { HomeCardItem } from "./blocks/home-card.client.tsx"
import type { RenderWish } from "./blocks/render-wish.model.ts"
import { HomeEmpty } from "./home-empty.view.tsx"

type CategoryRowProps = {
  readonly block: Extract<HomeBlock, { type: "category-row" }>
  readonly renderWish: RenderWish
}

const CategoryRow = ({ block, renderWish }: CategoryRowProps) => (
  <Section
    id={`row-${block.categoryId}`}
    title={block.title}
    aside={
      <Link
        href={block.href}
        prefetch={false}
        className="inline-flex min-h-11 items-center gap-1 rounded-full px-3 text-sm font-semibold text-brand hover:bg-brand-soft ms-auto"
      >
        See all<span className="sr-only"> of {block.title}</span>
        <ArrowRight className="size-4" aria-hidden="true" />
      </Link>
    }
  >
    <ScrollRow label={block.title}>
      {block.cards.map((card) => (
        <HomeCardItem key={card.productId} card={card} wish={renderWish(card)} />
      ))}
    </ScrollRow>
  </Section>
)

/** A kind of block this page doesn't know yet draws nothing. */
const Block = ({ block, renderWish }: { readonly block: HomeBlock; readonly renderWish: RenderWish }) => {
  if (block.type === "hero") return <Hero block={block} />
  if (block.type === "flash-sale") return <FlashSale block={block} renderWish={renderWish} />
  if (block.type === "category-row") return <CategoryRow block={block} renderWish={renderWish} />
  return null
}

type HomeProps = { readonly record: HomeRecord | null; readonly renderWish: RenderWish }

export const Home = ({ record, renderWish }: HomeProps) => {
  if (record === null || record.blocks.length === 0) return <HomeEmpty />
  const hero = record.blocks.find((block) => block.type === "hero")
  const rest = record.blocks.filter((block) => block !== hero)
  return (
    <div className="shell space-y-10 pt-5 sm:space-y-14 sm:pt-7">
      {hero ? <Hero block={hero} /> : <h1 className="sr-only">Haat, the market that keeps its dates</h1>}
      {record.menu.length > 0 ? <CategoryTiles menu={record.menu} /> : null}
      {rest.map((block) => (
        <Block key={`${block.type} ${block.title}`} block={block} renderWish={renderWish} />
      ))}
    </div>
  )
}
