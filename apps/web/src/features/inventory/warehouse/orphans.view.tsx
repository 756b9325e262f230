import { Notice } from "@haat/ui/feedback"

/** Parcels whose order isn't in the books: nothing says what to pick for them or where they go, so nobody may send them. */
export const Orphans = ({ shipmentIds }: { readonly shipmentIds: readonly string[] }) => {
  if (shipmentIds.length === 0) return null
  const one = shipmentIds.length === 1
  return (
    <Notice
      tone="bad"
      title={one ? "A parcel without an order" : `${shipmentIds.length} parcels without an order`}
    >
      <p>
        The books have no order for {one ? "it" : "them"}, so nobody knows what belongs in{" "}
        {one ? "it" : "them"} or where {one ? "it goes" : "they go"}. Don’t send {one ? "it" : "them"}; pass{" "}
        {one ? "its id" : "the ids"} on to those who look after the books.
      </p>
      <ul className="font-mono text-xs">
        {shipmentIds.map((id) => (
          <li key={id} className="break-all">
            {id}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
