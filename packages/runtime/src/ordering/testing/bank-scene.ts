import { createHash } from "node:crypto"
import type { Cart } from "@haat/domain/basket"
import { type CapturePolicy, compareSettlement, type PaymentGateway } from "@haat/domain/payment"
import { sandboxGateway } from "@haat/gateways/payment"
import { secretsEnv } from "@haat/platform/env"
import { clients } from "../../shared/index.ts"
import { openGateway } from "./lone-database.ts"
import { openDoors } from "./order-doors.ts"
import { furnish, type Stock } from "./order-scene.ts"
import { ownBook, ownProvider } from "./own-sweeps.ts"

type Settings = {
  readonly stock: Stock
  /** The sandbox's environment: modes, seed. */
  readonly modes: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly capture?: CapturePolicy
  /** The share of webhooks that never reaches the shop. */
  readonly lost?: number
}

/** Draws by the id alone, so that a run can be repeated. */
const isLost = (body: string, share: number): boolean => {
  const reference = /"reference":"([^"]+)"/.exec(body)?.[1] ?? ""
  return createHash("sha256").update(`lost:${reference}`).digest().readUInt16BE(0) / 65_536 < share
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** A shop on the real database before the real sandbox gateway, a process of its own; its sweeps take its own rows. */
export const openBankScene = async ({ stock, modes, timeoutMs, capture = "now", lost = 0 }: Settings) => {
  const openedAt = Date.now()
  /** A test may run over midnight (UTC). */
  const daysOpen = () => new Set([openedAt, Date.now()].map(dayOf))
  const door: { receive: (rawBody: string, signature: string) => Promise<number> } = {
    receive: async () => 503,
  }
  const bank = await openGateway(({ rawBody, signature }) => door.receive(rawBody, signature), modes)
  const { paymentApi: apiKey, paymentWebhook: webhookSecret } = secretsEnv()
  const { PAYMENT_SANDBOX_URL: url, PAYMENT_WEBHOOK_URL: webhookUrl } = bank.env
  const provider = ownProvider()
  const access = { apiKey, webhookSecret, timeoutMs }
  const gateway: PaymentGateway = sandboxGateway({ provider, url, webhookUrl, ...access })
  const carts = new Map<string, Cart>()
  const gateways = new Map([[provider, gateway]])
  const doors = openDoors(carts, { gateways, capture, book: ownBook(carts) })
  const goods = await furnish(doors, carts, stock)
  door.receive = async (rawBody, signature) => {
    if (isLost(rawBody, lost)) return 503
    const received = await doors.payment.receiveWebhook({ provider, rawBody, signature })
    return received.ok ? 200 : 400
  }
  const ours = `order_id IN (SELECT order_id FROM ordering_line WHERE sku LIKE ?)`
  const mine = [`${goods.prefix}-%`]
  const settledAt = async (day: string) => {
    const settled = await gateway.settlement(day)
    if (settled.kind !== "done") throw new Error(`the settlement was ${settled.kind}`)
    return settled.value.lines
  }
  const attempts = () =>
    clients
      .mysql()
      .rows<{ id: string; order_id: string; status: string; captured_minor: number }>(
        `SELECT id, order_id, status, captured_minor FROM payment_attempt WHERE ${ours}`,
        mine,
      )
  const refunds = () =>
    clients
      .mysql()
      .rows<{ id: string; attempt_id: string; status: string; amount_minor: number }>(
        `SELECT id, attempt_id, status, amount_minor FROM payment_refund WHERE ${ours}`,
        mine,
      )
  return {
    ...{ ...doors, ...goods, bank, gateway, provider, attempts, refunds },
    /** A word to the bank's operator. */
    tellBank: (path: string, body: unknown) =>
      fetch(`${url}/v1/admin/${path}`, {
        method: "POST",
        headers: { authorization: `Bearer ${apiKey}` },
        body: JSON.stringify(body),
      }),
    /** Lets time pass for the inquiries of this scene's attempts and the refunds' next tries. */
    hurry: async () => {
      const now = "next_check_at = UTC_TIMESTAMP(3)"
      await clients
        .mysql()
        .change(`UPDATE payment_attempt SET ${now} WHERE next_check_at IS NOT NULL AND ${ours}`, mine)
      await clients
        .mysql()
        .change(
          `UPDATE payment_refund SET next_try_at = UTC_TIMESTAMP(3) WHERE status <> 'SUCCEEDED' AND ${ours}`,
          mine,
        )
    },
    /** The bank's charges and refunds against ours, both directions. */
    differences: async () => {
      const lines = (await Promise.all([...daysOpen()].map(settledAt))).flat()
      const rows = { attempts: await attempts(), refunds: await refunds() }
      return {
        lines,
        found: compareSettlement(lines, {
          attempts: rows.attempts.map(({ id, order_id: orderId, status, captured_minor: capturedMinor }) => ({
            ...{ id, orderId, status, capturedMinor },
            ...{ provider, currency: "INR", mustAppear: true },
          })),
          refunds: rows.refunds.map(({ id, attempt_id: attemptId, status, amount_minor: amountMinor }) => ({
            ...{ id, attemptId, status, amountMinor, provider, mustAppear: true },
          })),
        }),
      }
    },
  }
}

export type BankScene = Awaited<ReturnType<typeof openBankScene>>
