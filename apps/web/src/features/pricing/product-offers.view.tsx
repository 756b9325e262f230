import type { ToldOffer } from "@haat/domain/pricing"
import { logFor } from "@haat/platform/log"
import { formatMinor } from "@haat/ui/product"
import { Tag } from "lucide-react"
import { shop } from "../../server/shop.ts"
import { offerConditions } from "./offer-notes.rule.ts"

const shown = 3

const read = async (categoryPath: readonly string[]): Promise<readonly ToldOffer[]> => {
  try {
    return (await (await shop()).pricing.tellOffers(categoryPath)).slice(0, shown)
  } catch (error) {
    logFor("web.offers").warn({ err: error }, "a product's page goes without its offers")
    return []
  }
}

/** What may lower the price, for anybody: the page is shared, so what it comes to for a buyer is said in the cart. */
export const ProductOffers = async ({ categoryPath }: { readonly categoryPath: readonly string[] }) => {
  const offers = await read(categoryPath)
  if (offers.length === 0) return null
  return (
    <ul aria-label="Offers" className="space-y-1.5 text-sm">
      {offers.map((offer) => {
        const conditions = offerConditions(offer, formatMinor)
        return (
          <li key={offer.code ?? offer.name} className="flex items-start gap-2.5">
            <Tag className="mt-0.5 size-4 shrink-0 text-madder" aria-hidden="true" />
            <span>
              {offer.name}
              {offer.code ? (
                <>
                  {" "}
                  with code <strong>{offer.code}</strong>
                </>
              ) : null}
              {conditions ? <span className="text-muted">, {conditions}</span> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
