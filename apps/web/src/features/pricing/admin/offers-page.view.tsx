import type { GiftCardRow, OfferRow } from "@haat/domain/pricing"
import { AdminHead } from "../../admin/admin-shell.view.tsx"
import { GiftCards } from "./gift-cards.client.tsx"
import { Offers } from "./offers.client.tsx"

type OffersPageProps = {
  readonly offers: readonly OfferRow[]
  readonly cards: { readonly items: readonly GiftCardRow[]; readonly next: string | null }
}

/** Promotions, coupons and gift cards, for those who look after them. */
export const OffersPage = ({ offers, cards }: OffersPageProps) => (
  <>
    <AdminHead title="Offers">
      What lowers prices, and for whom. A change counts within two seconds; quotes of the former version ask
      the shopper again. Each change leaves a trace.
    </AdminHead>
    <Offers offers={offers} />
    <GiftCards cards={cards.items} next={cards.next} />
  </>
)
