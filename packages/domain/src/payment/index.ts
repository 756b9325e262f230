export {
  ATTEMPT_RANK,
  type AttemptStatus,
  type Payment,
  type PaymentAttempt,
  type Refund,
  type RefundStatus,
  type WebhookRefusal,
} from "./payment.model.ts"
