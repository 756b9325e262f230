/** Longest texts of an address, in characters. */
export const PLACE_LIMITS = { name: 120, addressLine: 200, place: 80 } as const
