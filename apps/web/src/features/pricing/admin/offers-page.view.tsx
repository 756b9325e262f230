import type { GiftCardRow, OfferRow } from "@haat/domain/pricing"
import { GiftCards } from "./gift-cards.client.tsx"
import { Offers } from "./offers.client.tsx"

type OffersPageProps = {
  readonly offers: readonly OfferRow[]
  readonly cards: { readonly items: readonly GiftCardRow[]; readonly next: string | null }
}

/** Promotions, coupons and gift cards, for those who look after them. */
export const OffersPage = ({ offers, cards }: OffersPageProps) => (
  <>
    <Offers offers={offers} />
    <GiftCards cards={cards.items} next={cards.next} />
  </>
)
