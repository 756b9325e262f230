import type { Result } from "../shared/index.ts"
import type {
  CapturePolicy,
  GatewayAnswer,
  GatewayFact,
  Refund,
  Settlement,
  WebhookRefusal,
} from "./payment.model.ts"

export type CreatedPayment = { readonly providerRef: string; readonly redirectUrl: string }

/** What our books know of an attempt; gateways that can't be asked by our id find it by this. */
export type KnownAttempt = {
  readonly providerRef?: string | null
  readonly createdAt?: Date
}

/** A gateway's fact when asked, with the page where the buyer may go on while it is open. */
export type ToldPayment = GatewayFact & { readonly redirectUrl: string | null }

/**
 * A payment service provider. Our ids are its idempotency keys: repeating a call with the same id has one effect.
 * No method throws for what the outside does; silence, time-outs and nonsense are `unknown`.
 */
export type PaymentGateway = {
  /** At most eight letters: with it begin the ids under which facts are kept. */
  readonly provider: string
  /** `capture: "later"` only sets the amount aside; default "now". */
  readonly create: (payment: {
    readonly attemptId: string
    readonly amountMinor: number
    readonly currency: string
    readonly description: string
    readonly returnUrl: string
    readonly capture?: CapturePolicy
  }) => Promise<GatewayAnswer<CreatedPayment>>
  /**
   * Pays an opened attempt without the gateway's page, by an instrument the buyer keeps there. Answers the fact that
   * then holds; `requires-action` when the bank wants to see the buyer after all.
   */
  readonly confirm: (
    attemptId: string,
    by: { readonly instrument: string; readonly amountMinor: number; readonly currency: string },
    known?: KnownAttempt,
  ) => Promise<GatewayAnswer<GatewayFact>>
  /** What the gateway holds true now; null when it has never heard of the attempt. */
  readonly status: (attemptId: string, known?: KnownAttempt) => Promise<GatewayAnswer<ToldPayment | null>>
  /** Takes what an attempt has set aside, or less of it; once, whatever comes after. Answers the fact that then holds. */
  readonly capture: (
    capture: { readonly attemptId: string; readonly amountMinor: number; readonly currency: string },
    known?: KnownAttempt,
  ) => Promise<GatewayAnswer<GatewayFact>>
  /**
   * Ends an attempt for certain, open or authorized, even one the gateway hasn't seen yet (it will then refuse it).
   * Answers the fact that holds afterwards: voided, or captured or declined when that came first.
   */
  readonly void: (attemptId: string, known?: KnownAttempt) => Promise<GatewayAnswer<GatewayFact>>
  readonly refund: (refund: {
    readonly refundId: string
    readonly attemptId: string
    readonly amountMinor: number
    readonly currency: string
    readonly known?: KnownAttempt
  }) => Promise<GatewayAnswer<{ readonly state: "pending" | "succeeded" }>>
  /** All that was taken and given back on one day (UTC, `2026-11-22`); unknown while it can't be had. */
  readonly settlement: (day: string) => Promise<GatewayAnswer<Settlement>>
  /** `null` value: genuine, but of a kind that concerns no attempt. */
  readonly verifyWebhook: (input: {
    readonly rawBody: string
    readonly signature: string
    readonly now: Date
  }) => Result<{ readonly eventId: string; readonly fact: GatewayFact | null }, WebhookRefusal>
}

export type Gateways = ReadonlyMap<string, PaymentGateway>

export type StoredWebhook = {
  readonly provider: string
  readonly eventId: string
  readonly fact: GatewayFact
}

/** Webhooks are written down before they are answered: in the transaction of their effect, or here where that failed. */
export type WebhookStore = {
  /** False when this event was stored before. */
  readonly store: (webhook: {
    readonly provider: string
    readonly eventId: string
    readonly rawBody: string
    readonly fact: GatewayFact | null
    readonly receivedAt: Date
  }) => Promise<boolean>
  /** Stored, not done, older than a few seconds: the ones a crash or an error left open. */
  readonly listOpen: (limit: number) => Promise<readonly StoredWebhook[]>
}

/** Applies a fact once, in one transaction with order and stock and with the row of its webhook; ordering does it. */
export type SettleFact = (fact: GatewayFact) => Promise<void>

/** A refund as it was taken; `tries` names the taking. */
export type TakenRefund = Pick<Refund, "id" | "tries">

export type RefundBook = {
  /** Refunds whose next try is due; taking one moves its next try on, so two workers don't send it together. */
  readonly takeDue: (limit: number) => Promise<readonly Refund[]>
  /** What a try came to is kept only while nobody has taken the refund since: a worker that slept says nothing over another's word. */
  readonly markSubmitted: (taken: TakenRefund) => Promise<void>
  readonly markFailed: (taken: TakenRefund, status: "FAILED" | "UNKNOWN" | "MANUAL_REVIEW") => Promise<void>
  /** Final, whoever heard it. */
  readonly markSucceeded: (refundId: string) => Promise<void>
}
