import type { QuotePorts } from "../ports.ts"
import { isEligible } from "./eligible.rule.ts"
import type { Offer, OfferFacts, ToldOffer } from "./offer.model.ts"

type TellOffersPorts = {
  readonly clock: QuotePorts["clock"]
  readonly offers: Pick<QuotePorts["offers"], "automatic" | "listed">
}

/** Who looks isn't known: somebody with an account who never bought, of no region. What is for few isn't told to all. */
const anybody = { customerId: "", regular: false } as const

/** What may lower the price of a product of these categories: of what everybody may know, what counts by itself first. */
export const makeTellOffers =
  ({ clock, offers }: TellOffersPorts) =>
  async (categoryPath: readonly string[]): Promise<readonly ToldOffer[]> => {
    const [automatic, listed] = await Promise.all([offers.automatic(), offers.listed(null)])
    const line = { sku: "", quantity: 1, unitPriceMinor: 0, categoryPath }
    const facts: OfferFacts = {
      ...{ lines: [line], deliveryMinor: 0, region: null, shopper: anybody, now: clock.now() },
    }
    const counts = (offer: Offer): boolean => {
      const eligible = isEligible(offer, facts)
      return eligible.ok || eligible.error.reason === "MINIMUM"
    }
    const told = ({ name, conditions }: Offer, code: string | null): ToldOffer => {
      const { minimumMinor, segment, endsAt } = conditions
      return { name, code, minimumMinor, segment, endsAt }
    }
    return [
      ...automatic.filter(({ needsCoupon }) => !needsCoupon).map((offer) => ({ offer, code: null })),
      ...listed.map(({ coupon, offer }) => ({ offer, code: coupon.code })),
    ].flatMap(({ offer, code }) => (counts(offer) ? [told(offer, code)] : []))
  }
