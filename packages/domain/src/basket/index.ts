export {
  type Basket,
  type Cart,
  type CartChange,
  type CartCoupon,
  type CartLine,
  type CartOffers,
  type CartPlace,
  type CartRefusal,
  type CartView,
  type CartViewLine,
  type LineNotice,
  MAX_LINES,
  MAX_PER_LINE,
  type OrderedCart,
  type ShelfItem,
} from "./basket.model.ts"
export { makeChangeAndView } from "./cart/change-and-view.use-case.ts"
export { makeChangeLine } from "./cart/change-line.use-case.ts"
export { makeForgetMoved } from "./cart/forget-moved.use-case.ts"
export { planCart, type SkuStock } from "./cart/plan-cart.rule.ts"
export { makeReadCart } from "./cart/read-cart.use-case.ts"
export { makeSettleCart } from "./cart/settle-cart.use-case.ts"
export { makeShowCart } from "./cart/show-cart.use-case.ts"
export type { CartParcel, CartSupply, LineSupply } from "./cart/supply.model.ts"
export { makeViewCart } from "./cart/view-cart.use-case.ts"
export type {
  BasketEdge,
  CartAtOrder,
  CartCache,
  Carts,
  CartTotals,
  DecideLines,
  MovedLines,
  Shelf,
  TakeLines,
  Till,
  Wishes,
} from "./ports.ts"
