/** Who stands before the shelf: always a visitor (signed cookie), perhaps also a signed-in customer. */
export type Shopper = { readonly visitorId: string; readonly customerId: string | null }

/** The key under which carts, wishlists and guest orders are kept: a customer's own, else the visitor's. */
export const ownerKey = ({ visitorId, customerId }: Shopper): string =>
  customerId === null ? `v:${visitorId}` : `c:${customerId}`
