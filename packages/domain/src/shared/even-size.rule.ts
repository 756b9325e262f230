/**
 * The most of `count` that come in a usual number: 1, 2, 3, 4, 6, 8, 12, 16, 24 … Statements for many rows come in
 * few lengths so, and a database that has prepared one uses it again.
 */
export const evenSize = (count: number): number => {
  if (count < 1) return 0
  const power = 2 ** Math.floor(Math.log2(count))
  return power > 1 && count >= power * 1.5 ? power * 1.5 : power
}

/** The least such number that is not below `count`, for lists that may be filled up. */
export const evenSizeAbove = (count: number): number => {
  const size = evenSize(count)
  return size === count ? size : size + (size & (size - 1) ? size / 3 : Math.max(1, size / 2))
}
