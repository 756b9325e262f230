import Stripe from "stripe"
import { describe, expect, it } from "vitest"
import { stripeGateway } from "./stripe.gateway.ts"

const webhookSecret = "whsec_a_secret_for_tests"
const gateway = stripeGateway({ apiKey: "sk_test_123", webhookSecret, timeoutMs: 100 })
const now = new Date("2026-01-05T06:30:00.000Z")
const seconds = now.getTime() / 1000

const bodyOf = (type: string, object: Record<string, unknown>) =>
  JSON.stringify({ id: "evt_1", object: "event", type, data: { object } })
const intent = {
  ...{ id: "pi_1", status: "succeeded", amount: 50_000, amount_received: 50_000, currency: "inr" },
  metadata: { attempt: "attempt-1" },
}
const signed = (rawBody: string, timestamp = seconds, secret = webhookSecret) =>
  Stripe.webhooks.generateTestHeaderString({ payload: rawBody, secret, timestamp })
const hear = (rawBody: string, signature = signed(rawBody)) =>
  gateway.verifyWebhook({ rawBody, signature, now })
const paid = bodyOf("payment_intent.succeeded", intent)

describe("Stripe's webhooks", () => {
  it("tell a capture in minor units", () => {
    expect(hear(paid)).toMatchObject({
      ok: true,
      value: {
        eventId: "evt_1",
        fact: { attemptId: "attempt-1", outcome: "captured", amountMinor: 50_000, currency: "INR" },
      },
    })
  })

  it.each([
    ["one byte changed", paid.replace("50000", "50001"), signed(paid), "BAD_SIGNATURE"],
    ["another's secret", paid, signed(paid, seconds, "whsec_of_another_tenant"), "BAD_SIGNATURE"],
    ["no signature", paid, "", "BAD_SIGNATURE"],
    ["six minutes old", paid, signed(paid, seconds - 360), "STALE_WEBHOOK"],
    ["ten minutes early", paid, signed(paid, seconds + 600), "STALE_WEBHOOK"],
    ["no JSON", "hello", signed("hello"), "UNREADABLE_WEBHOOK"],
    ["no event", "{}", signed("{}"), "UNREADABLE_WEBHOOK"],
  ])("are refused with %s", (_what, body, signature, code) => {
    expect(hear(body, signature)).toEqual({ ok: false, error: { code } })
  })

  it.each([
    ["another kind", bodyOf("customer.created", { id: "cus_1" })],
    ["another shop's payment", bodyOf("payment_intent.succeeded", { ...intent, metadata: {} })],
    ["a card that was refused on the page", bodyOf("payment_intent.payment_failed", intent)],
    [
      "a page that isn't paid yet",
      bodyOf("checkout.session.completed", { ...intent, payment_status: "unpaid" }),
    ],
  ])("are kept without effect for %s", (_what, body) => {
    expect(hear(body)).toMatchObject({ ok: true, value: { fact: null } })
  })

  it.each([
    ["checkout.session.completed", { payment_status: "paid", amount_total: 700 }, "captured", 700],
    ["checkout.session.expired", { amount_total: 700 }, "voided", 700],
    ["checkout.session.async_payment_failed", { amount_total: 700 }, "declined", 700],
    [
      "payment_intent.amount_capturable_updated",
      { status: "requires_capture", amount_capturable: 600 },
      "authorized",
      600,
    ],
    ["payment_intent.canceled", { status: "canceled", amount: 800 }, "voided", 800],
  ])("say by %s how it ended", (type, extra, outcome, amountMinor) => {
    expect(hear(bodyOf(type, { ...intent, ...extra }))).toMatchObject({
      ok: true,
      value: { fact: { outcome, amountMinor } },
    })
  })
})
