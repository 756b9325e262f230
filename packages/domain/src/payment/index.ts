export { type FactEffect, factEffect, isOpen } from "./attempts/apply-fact.rule.ts"
export { nextCheckDelayMs } from "./attempts/inquiry-schedule.rule.ts"
export {
  ATTEMPT_RANK,
  type AttemptStatus,
  type CapturePolicy,
  type GatewayAnswer,
  type GatewayFact,
  type Payment,
  type PaymentAttempt,
  type Refund,
  type RefundReason,
  type RefundStatus,
  type Settlement,
  type SettlementLine,
  WEBHOOK_MAX_BYTES,
  WEBHOOK_TOLERANCE_MS,
  type WebhookRefusal,
} from "./payment.model.ts"
export type {
  CreatedPayment,
  Gateways,
  KnownAttempt,
  PaymentGateway,
  RefundBook,
  SettleFact,
  StoredWebhook,
  TakenRefund,
  ToldPayment,
  WebhookStore,
} from "./ports.ts"
export { compareSettlement } from "./reconciliation/compare-settlement.rule.ts"
export { planRepair } from "./reconciliation/plan-repair.rule.ts"
export type { AuditBooks, BookedMoney, CaseBook, Repairs, RunBook } from "./reconciliation/ports.ts"
export {
  AUDIT_READINGS,
  type AuditRow,
  kindsOfSentence,
  readFinding,
} from "./reconciliation/read-finding.rule.ts"
export { makeReconcile } from "./reconciliation/reconcile.use-case.ts"
export {
  type BookedAttempt,
  type BookedRefund,
  CASE_KINDS,
  type CaseFacts,
  type CaseKind,
  type CaseRefusal,
  type CaseState,
  type Finding,
  type ReconciliationCase,
  type ReconciliationRun,
} from "./reconciliation/reconciliation.model.ts"
export { refundDelayMs } from "./refunds/refund-schedule.rule.ts"
export { makeSubmitRefunds } from "./refunds/submit-refunds.use-case.ts"
export { makeReceiveWebhook } from "./webhooks/receive-webhook.use-case.ts"
export { makeSettleStored } from "./webhooks/settle-stored.use-case.ts"
export { makeSettleWaiting } from "./webhooks/settle-waiting.use-case.ts"
