import { Store } from "lucide-react"

type SellerNoteProps = { readonly name: string; readonly supplierId: string }

/** Who sells it, and what is known of them. There are no ratings of sellers, so none are shown. */
export const SellerNote = ({ name, supplierId }: SellerNoteProps) => (
  <details className="group text-sm">
    <summary className="flex min-h-11 cursor-pointer items-center gap-2.5">
      <Store className="size-5 text-brand" aria-hidden="true" />
      <span>
        Sold by <strong>{name}</strong>
      </span>
      <span className="text-brand underline group-open:hidden">About the seller</span>
    </summary>
    <div className="space-y-1 ps-7.5 text-muted">
      <p>
        {name} sells here as {supplierId}. The invoice is made out in their name.
      </p>
      <p>Haat keeps the goods, sends them, and takes them back.</p>
    </div>
  </details>
)
