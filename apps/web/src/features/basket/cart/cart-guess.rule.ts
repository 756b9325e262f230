import type { CartView } from "@haat/domain/basket"

const recount = (view: CartView, lines: CartView["lines"]): CartView => ({
  ...view,
  lines,
  count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
})

/** The cart as it will probably be: quantities and counts only, every amount stays as the server last said it. */
export const withQuantity = (view: CartView, sku: string, quantity: number): CartView =>
  recount(
    view,
    view.lines.map((line) => (line.sku === sku ? { ...line, quantity } : line)),
  )

export const withoutLine = (view: CartView, sku: string): CartView =>
  recount(
    view,
    view.lines.filter((line) => line.sku !== sku),
  )
