/** Longest texts of an address, in characters. */
export const PLACE_LIMITS = { name: 120, addressLine: 200, place: 80 } as const

/**
 * Whether the caller may take so many units of each SKU now; else the seconds after which it may ask again. Asked once a
 * request, when all is agreed to and before anything is written.
 */
export type AllowUnits = (
  lines: readonly { readonly sku: string; readonly quantity: number }[],
) => Promise<{ readonly retryAfterSeconds: number } | null>
