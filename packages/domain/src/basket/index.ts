export {
  type Basket,
  type Cart,
  type CartLine,
  type CartRefusal,
  type CartView,
  type CartViewLine,
  type LineNotice,
  MAX_LINES,
  MAX_PER_LINE,
} from "./basket.model.ts"
