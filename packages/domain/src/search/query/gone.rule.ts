/** Of what ran out somewhere, what can't come any more: nothing of it is left in a warehouse within reach. */
export const goneOf = (
  lately: ReadonlyMap<string, readonly string[]>,
  reach: ReadonlyMap<string, unknown>,
): ReadonlySet<string> =>
  new Set([...lately].flatMap(([sku, left]) => (left.some((id) => reach.has(id)) ? [] : [sku])))
