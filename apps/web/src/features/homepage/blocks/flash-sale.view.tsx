import type { HomeBlock } from "@haat/domain/homepage"
import { ScrollRow } from "@haat/ui/layout"
import { Zap } from "lucide-react"
import { Countdown } from "./countdown.client.tsx"
import { HomeCardItem } from "./home-card.client.tsx"
import type { RenderWish } from "./render-wish.model.ts"

type FlashSaleProps = {
  readonly block: Extract<HomeBlock, { type: "flash-sale" }>
  readonly renderWish: RenderWish
}

export const FlashSale = ({ block, renderWish }: FlashSaleProps) => (
  <section aria-labelledby="flash-sale" className="rounded-2xl bg-marigold-soft p-3 pb-4 sm:p-6">
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-1">
      <h2 id="flash-sale" className="flex items-center gap-2 text-2xl">
        <Zap className="size-7 fill-marigold text-marigold-strong" aria-hidden="true" />
        {block.title}
      </h2>
      <Countdown endsAt={block.endsAt} />
    </div>
    <ScrollRow label={block.title}>
      {block.cards.map((card) => (
        <HomeCardItem key={card.productId} card={card} wish={renderWish(card)} />
      ))}
    </ScrollRow>
  </section>
)
