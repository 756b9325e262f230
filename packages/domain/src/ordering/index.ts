export {
  ORDER_STATUSES,
  type Order,
  type OrderAddress,
  type OrderLine,
  type OrderPromise,
  type OrderStatus,
  type OrderSummary,
  type OrderTimelineEntry,
  type OrderView,
} from "./order.model.ts"
export type {
  Checkout,
  CheckoutInput,
  CheckoutOption,
  CheckoutRefusal,
  Ordering,
  OrderRefusal,
  OrderViewer,
  PaymentFact,
  PlaceInput,
  PlaceRefusal,
  ShortLine,
} from "./ordering.model.ts"
