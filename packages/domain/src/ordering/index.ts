export { type AdmitPlacingPorts, makeAdmitPlacing, whoOf } from "./admitting/admit-placing.use-case.ts"
export { makeCrowdCount } from "./admitting/crowd-count.rule.ts"
export type { HotGate, HotSku, SeenCart } from "./admitting/ports.ts"
export { makeWaitingRoom } from "./admitting/waiting-room.rule.ts"
export { makeCancelLines } from "./cancelling/cancel-lines.use-case.ts"
export { makeCancelOrder } from "./cancelling/cancel-order.use-case.ts"
export { makeQuoteCancel } from "./cancelling/quote-cancel.use-case.ts"
export { makeRefundOrder } from "./cancelling/refund-order.use-case.ts"
export type {
  Crediting,
  CreditNote,
  CreditNoteDocument,
} from "./crediting/credit-note.model.ts"
export { type CreditNoteRows, makeIssueCreditNotes } from "./crediting/issue-credit-notes.use-case.ts"
export { type AskTx, type InAskTransaction, makeDecideAsk } from "./desk/decide-ask.use-case.ts"
export type {
  DeskOrder,
  DeskOrderView,
  OrderDesk,
  StaffCommand,
  StaffMove,
} from "./desk/desk.model.ts"
export { makeReadDesk } from "./desk/read-desk.use-case.ts"
export { maySendAlone } from "./desk/second-person.rule.ts"
export type {
  AskRefusal,
  MoneyStep,
  SecondPersonRefusal,
  StaffAsk,
  StaffAskRow,
  StaffAskRows,
  StaffAsks,
} from "./desk/staff-ask.model.ts"
export { makeDelayShipment } from "./dispatching/delay-shipment.use-case.ts"
export { makeEndShipment } from "./dispatching/end-shipment.use-case.ts"
export { makePackShipment } from "./dispatching/pack-shipment.use-case.ts"
export { makeReadParcels } from "./dispatching/read-parcels.use-case.ts"
export { makeRecordCarrierEvent } from "./dispatching/record-carrier-event.use-case.ts"
export { makeShipShipment } from "./dispatching/ship-shipment.use-case.ts"
export { makeExpireDueOrders } from "./expiry/expire-due-orders.use-case.ts"
export { makeExpireOrder } from "./expiry/expire-order.use-case.ts"
export type { HeldOrder, HoldTimers } from "./expiry/ports.ts"
export type {
  AttemptChange,
  HoldPlan,
  LockedOrder,
  NewAttempt,
  OrderDraft,
  OrderingPolicy,
  OrderMove,
  OrderRecord,
  OrderStep,
  PayAttempt,
  RefundRequest,
  WarehousePromise,
} from "./facts.model.ts"
export type {
  Invoice,
  InvoiceDocument,
  InvoiceLine,
  Invoicing,
  Origin,
  SellerFacts,
  SellerTax,
} from "./invoicing/invoice.model.ts"
export { type InvoiceRows, type InvoicingTx, makeIssueInvoices } from "./invoicing/issue-invoices.use-case.ts"
export { makeReadInvoices } from "./invoicing/read-invoices.use-case.ts"
export { issuerOf } from "./invoicing/tax-of-supply.rule.ts"
export { nextStatus, ORDER_TRANSITIONS } from "./lifecycle/order-transitions.rule.ts"
export {
  ORDER_GROUPS,
  ORDER_STATUSES,
  type Order,
  type OrderAddress,
  type OrderAllocation,
  type OrderGroup,
  type OrderLine,
  type OrderPromise,
  type OrderStatus,
  type OrderSummary,
  type OrderTimelineEntry,
  type OrderView,
  type PriceNotes,
  type TransitionName,
} from "./order.model.ts"
export type {
  CancelLinesInput,
  Checkout,
  CheckoutInput,
  CheckoutOption,
  CheckoutRefusal,
  Ordering,
  PaymentFact,
  PlaceInput,
  PlaceRefusal,
} from "./ordering.model.ts"
export { documentWords, type PaperWords } from "./papers/document-words.rule.ts"
export type { PapersRefusal } from "./papers/papers.model.ts"
export type { InvoicePrinter, PrintedDocument } from "./papers/printing.model.ts"
export { makeFinishAuthorized } from "./paying/finish-authorized.use-case.ts"
export { makeInquireAttempts } from "./paying/inquire-attempts.use-case.ts"
export { payAtOnce } from "./paying/opening/open-attempt.rule.ts"
export { makePlaceAndPay } from "./paying/opening/place-and-pay.use-case.ts"
export type { Placed, Placing } from "./paying/opening/placed.model.ts"
export { makePayOrder } from "./paying/pay-order.use-case.ts"
export { makeReplanHolds } from "./paying/replan-holds.use-case.ts"
export { makeSettleAndFinish } from "./paying/settle-and-finish.use-case.ts"
export { makeSettlePayment } from "./paying/settle-payment.use-case.ts"
export type { CapturesTx, InCapturesTransaction } from "./paying/together/ports.ts"
export { makeSettleCaptures } from "./paying/together/settle-captures.use-case.ts"
export { makeSettleInGroups } from "./paying/together/settle-in-groups.use-case.ts"
export { makeCheckout } from "./placing/checkout.use-case.ts"
export { openPlaceFor } from "./placing/decide-group.rule.ts"
export type { AllowUnits } from "./placing/place-limits.model.ts"
export {
  checkoutSchema,
  idempotencyKeySchema,
  orderAddressSchema,
  orderCodeSchema,
  placeOrderSchema,
} from "./placing/place-order.schema.ts"
export { makePlaceOrder } from "./placing/place-order.use-case.ts"
export type { GroupTx, InGroupTransaction } from "./placing/ports.ts"
export { makeWriteGroup } from "./placing/write-group.use-case.ts"
export { makeWriteInGroups } from "./placing/write-in-groups.use-case.ts"
export type { TakenPlace, WriteOrder, WriteOutcome } from "./placing/write-order.model.ts"
export { makeWriteOrder } from "./placing/write-order.use-case.ts"
export type {
  AttemptRows,
  Carts,
  Cashier,
  CashierAnswer,
  InTransaction,
  OrderBook,
  OrderingEdge,
  OrderingTx,
  OrderRows,
  PlanHolds,
  Prices,
  Promises,
  RequestKey,
  RequestKeys,
  StockRows,
  TenderRows,
} from "./ports.ts"
export type {
  CancelLinesRefusal,
  OrderRefusal,
  RefundOrderRefusal,
  RequestReturnRefusal,
} from "./refusals.model.ts"
export { makeFinishSetAside } from "./repairing/finish-set-aside.use-case.ts"
export { makeRefundStray } from "./repairing/refund-stray.use-case.ts"
export { makeReleaseDeadHold } from "./repairing/release-dead-hold.use-case.ts"
export type { ReturnRows } from "./returning/ports.ts"
export { makeReceiveReturn } from "./returning/receive-return.use-case.ts"
export { makeRequestReturn } from "./returning/request-return.use-case.ts"
export {
  type OrderReturn,
  RETURN_REASONS,
  RETURN_STATUSES,
  type ReturnLine,
  type ReturnReason,
  type ReturnStatus,
} from "./returning/return.model.ts"
export { parcelsOf } from "./rooms/parcels-of.rule.ts"
export type { LaneRoom, LaneRooms, RoomRows } from "./rooms/rooms.model.ts"
export type {
  Actor,
  DelayRefusal,
  Fulfillment,
  InspectedLine,
  ReturnFilter,
  ReturnRefusal,
  ReturnSheet,
  ShipmentFilter,
  ShipmentSheet,
} from "./shipping/fulfillment.model.ts"
export type {
  ParcelBook,
  ParcelStock,
  ShipmentDelay,
  ShipmentMove,
  ShipmentRows,
} from "./shipping/ports.ts"
export {
  type CarrierEvent,
  type CarrierEventKind,
  DELAY_REASONS,
  type DelayReason,
  SHIPMENT_STATUSES,
  type Shipment,
  type ShipmentLine,
  type ShipmentMoveName,
  type ShipmentNews,
  type ShipmentStatus,
} from "./shipping/shipment.model.ts"
export type { OrderViewer } from "./views/order-viewer.model.ts"
export type { ParcelView, RefundLine, ReturnView } from "./views/parcel-view.model.ts"
export { makeReadOrders } from "./views/read-orders.use-case.ts"
