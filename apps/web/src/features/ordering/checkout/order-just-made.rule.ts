type Made = { readonly code: string; readonly createdAt: Date }

const justNowMs = 30 * 60_000

/** The page of an order made within the last half hour, for somebody whose cart is empty at checkout; else null. */
export const orderJustMade = ([newest]: readonly Made[], now: Date): string | null =>
  newest && now.getTime() - newest.createdAt.getTime() < justNowMs ? `/orders/${newest.code}` : null
