type Units = { readonly sku: string; readonly quantity: number }

/**
 * What is missing in a cart to order these lines again. An order that was never paid left its items in the cart it
 * came from: those aren't put in twice.
 */
export const missingUnits = <Line extends Units>(
  ordered: readonly Line[],
  inCart: readonly Units[],
): readonly Line[] =>
  ordered.flatMap((line) => {
    const held = inCart.find(({ sku }) => sku === line.sku)?.quantity ?? 0
    return held < line.quantity ? [{ ...line, quantity: line.quantity - held }] : []
  })
