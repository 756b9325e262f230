import type { Given } from "@haat/domain/catalog"
import { Rating } from "@haat/ui/product"
import { Store } from "lucide-react"

const counts = new Intl.NumberFormat("en-IN")

type SellerNoteProps = {
  readonly name: string
  readonly supplierId: string
  /** Of all they sell, by its reviews. */
  readonly rating: Given
}

/** Who sells it, and what is known of them. Nobody rates sellers as such: what they sell speaks for them. */
export const SellerNote = ({ name, supplierId, rating }: SellerNoteProps) => (
  <details className="group text-sm">
    <summary className="flex min-h-11 cursor-pointer items-center gap-2.5">
      <Store className="size-5 text-brand" aria-hidden="true" />
      <span>
        Sold by <strong>{name}</strong>
      </span>
      <Rating {...rating} />
      <span className="text-brand underline group-open:hidden">About the seller</span>
    </summary>
    <div className="space-y-1 ps-7.5 text-muted">
      <p>
        {name} sells here as {supplierId}. The invoice is made out in their name.
      </p>
      {rating.count > 0 ? (
        <p>
          Rated {rating.average.toFixed(1)} of 5 in {counts.format(rating.count)}{" "}
          {rating.count === 1 ? "review" : "reviews"} of what they sell.
        </p>
      ) : null}
      <p>Haat keeps the goods, sends them, and takes them back.</p>
    </div>
  </details>
)
